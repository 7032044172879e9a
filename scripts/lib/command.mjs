import { spawn, spawnSync } from 'node:child_process'

/** On Windows npm is a command script, which only a shell can start. */
function withShell(command) {
  return process.platform === 'win32' && command === 'npm' ? { shell: true } : {}
}

/** Runs a command to its end and captures what it says. `status` is null when it could not start or ran out of time. */
export function capture(command, args, options = {}) {
  return spawnSync(command, args, { encoding: 'utf8', ...withShell(command), ...options })
}

/** Runs a command that talks on the terminal itself; resolves to its exit code. Chatter of a set-up goes to stderr: `stdio`. */
export function runCommand(command, args, { stdio = 'inherit', env = process.env, cwd } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio, env, cwd, ...withShell(command) })
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(signal ? 1 : code))
  })
}
