import type { Command } from '../../commands/command.ts'

interface AnnotationActions {
  /** One is selected. */
  readonly hasAnnotation: () => boolean
  readonly question: () => void
  readonly reply: () => void
  readonly link: () => void
  /** One waits to be placed, and words are selected. */
  readonly canPlace: () => boolean
  readonly place: () => void
  readonly isPending: () => boolean
  readonly cancel: () => void
}

/** What the selected annotation of an article adds to the commands of the window. */
export function annotationCommands({ hasAnnotation, question, reply, link, canPlace, place, isPending, cancel }: AnnotationActions): Command[] {
  return [
    { id: 'article.question', label: 'notebook.commands.question', group: 'article', shortcuts: ['Q'], when: hasAnnotation, run: question },
    { id: 'article.reply', label: 'notebook.commands.reply', group: 'article', shortcuts: ['Y'], when: hasAnnotation, run: reply },
    { id: 'article.link', label: 'notebook.commands.link', group: 'article', shortcuts: ['L'], when: hasAnnotation, run: link },
    { id: 'article.place', label: 'notebook.commands.place', group: 'article', shortcuts: ['Shift+L'], when: canPlace, run: place },
    { id: 'article.drop-pending', label: 'notebook.commands.cancel', group: 'article', shortcuts: ['Escape'], hidden: true, when: isPending, run: cancel },
  ]
}
