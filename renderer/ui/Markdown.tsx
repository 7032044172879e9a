import { Fragment, useMemo, type ReactNode } from 'react'
import { markdownTree, type MarkdownNode } from './markdown-tree.ts'
import './markdown.css'

function drawn(node: MarkdownNode, key: number): ReactNode {
  if (typeof node === 'string') return <Fragment key={key}>{node}</Fragment>
  const children = node.children.map(drawn)
  switch (node.kind) {
    case 'paragraph': return <p key={key}>{children}</p>
    // A note stands below headings of the window and takes no place among them.
    case 'heading': return <p key={key}><strong>{children}</strong></p>
    case 'list': return <ul key={key}>{children}</ul>
    case 'numbered': return <ol key={key} start={node.first}>{children}</ol>
    case 'item': return <li key={key}>{children}</li>
    case 'quote': return <blockquote key={key}>{children}</blockquote>
    case 'code': return <pre key={key}>{children}</pre>
    case 'strong': return <strong key={key}>{children}</strong>
    case 'emphasis': return <em key={key}>{children}</em>
    case 'struck': return <s key={key}>{children}</s>
    case 'inlineCode': return <code key={key}>{children}</code>
    case 'link': return <span key={key}>{children} <span className="markdown-address">({node.address})</span></span>
    case 'break': return <br key={key} />
    case 'rule': return <hr key={key} />
  }
}

/** A note as it is meant. Nothing of it can be pressed, and no part of it becomes markup. */
export function Markdown({ text }: { readonly text: string }) {
  const tree = useMemo(() => markdownTree(text), [text])
  return <div className="markdown" dir="auto">{tree.map(drawn)}</div>
}
