import { useEffect, useState } from 'react'
import { create } from 'zustand'
import type { Command } from './command.ts'
import { isPlain, matches, writes, type KeyPress } from './shortcut.ts'

interface Registry {
  /** The view opened last comes last. */
  readonly layers: readonly (readonly Command[])[]
}

export const useRegistry = create<Registry>()(() => ({ layers: [] }))

/** Adds commands. Returns the function that takes them away. */
export function register(commands: readonly Command[]): () => void {
  useRegistry.setState(({ layers }) => ({ layers: [...layers, commands] }))
  return () => useRegistry.setState(({ layers }) => ({ layers: layers.filter((layer) => layer !== commands) }))
}

/** Every command that can be run now. Where two layers have one id, the later stands. */
export function available(layers: Registry['layers']): Command[] {
  const byId = new Map<string, Command>()
  for (const command of layers.flat()) byId.set(command.id, command)
  return [...byId.values()].filter((command) => command.when?.() ?? true)
}

function worksInField({ typing }: Command, shortcut: string): boolean {
  return typing === undefined ? !isPlain(shortcut) : typing === 'always' && !writes(shortcut)
}

/** The command a key press means, the later layer first; null when it means none. `inside` says whether it came from inside what a selector finds. */
export function commandFor(
  layers: Registry['layers'], press: KeyPress, typing: boolean, mac: boolean, inside: (selector: string) => boolean = () => false,
): Command | null {
  const candidates = available(layers).filter(({ within }) => within === undefined || inside(within)).reverse()
  return candidates.find((command) =>
    command.shortcuts?.some((shortcut) => matches(shortcut, press, mac) && (!typing || worksInField(command, shortcut)))) ?? null
}

/** Runs a command by id, from the menu or a button. False when it is unknown or cannot be run now. */
export function runCommand(id: string): boolean {
  const command = available(useRegistry.getState().layers).find((one) => one.id === id)
  command?.run()
  return command !== undefined
}

/** The command of an id whether or not it can be run now, for its label and keys. */
export function useCommandInfo(id: string): Command | undefined {
  return useRegistry(({ layers }) => layers.flat().findLast((command) => command.id === id))
}

/**
 * Makes a view's commands available while it is shown. The commands may be made anew on every render;
 * their order and ids must stay the same.
 */
export function useCommands(commands: readonly Command[]): void {
  const [holder] = useState(() => ({ commands }))
  useEffect(() => {
    holder.commands = commands
  })
  useEffect(() => register(holder.commands.map((command, index) => ({
    ...command,
    when: () => holder.commands[index]?.when?.() ?? true,
    run: () => holder.commands[index]?.run(),
  }))), [holder])
}
