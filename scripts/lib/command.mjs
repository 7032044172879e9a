import { spawn, spawnSync } from 'node:child_process'

/** On Windows npm is a command script, which only a shell can start. */
function withShell(command) {
  return process.platform === 'win32' && command === 'npm' ? { shell: true } : {}
}

/** Runs a command to its end and captures what it says. `status` is null when it could not start or ran out of time. */
export function capture(command, args, options = {}) {
  return spawnSync(command, args, { encoding: 'utf8', ...withShell(command), ...options })
}

/**
 * Runs a command that talks on the terminal itself; resolves to its exit code.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Promise<number>}
 */
export function runCommand(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options, ...withShell(command) })
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}
