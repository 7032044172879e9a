/** A failure a person can do something about: its message is one sentence saying what. */
export class SetupError extends Error {}

/** Everything set-up has to say goes to stderr, so that a command's own output stays clean. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}

/** Runs a script's body: a SetupError ends it with its sentence alone, a fault with its stack. */
export async function run(body) {
  try {
    process.exitCode = await body() ?? 0
  } catch (error) {
    say(error instanceof SetupError ? error.message : error.stack)
    process.exitCode = 1
  }
}
