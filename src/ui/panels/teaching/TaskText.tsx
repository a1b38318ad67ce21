import { Fragment, useMemo } from 'react'
import { Formula } from './Formula.tsx'
import { readTaskText, type Block, type Inline, type Line } from './taskMarkup.ts'

/** The text of a task, with its lists and formulas. */
export function TaskText({ text }: { readonly text: string }) {
  const blocks = useMemo(() => readTaskText(text), [text])
  return (
    <div className="task-text">
      {blocks.map((block, index) => (
        <TaskBlock key={index} block={block} />
      ))}
    </div>
  )
}

function TaskBlock({ block }: { readonly block: Block }) {
  if (block.kind === 'paragraph') {
    return (
      <p>
        {block.lines.map((line, index) => (
          <Fragment key={index}>
            {index > 0 && <br />}
            <TaskLine line={line} />
          </Fragment>
        ))}
      </p>
    )
  }
  const List = block.ordered ? 'ol' : 'ul'
  return (
    <List>
      {block.items.map((line, index) => (
        <li key={index}>
          <TaskLine line={line} />
        </li>
      ))}
    </List>
  )
}

function TaskLine({ line }: { readonly line: Line }) {
  return line.map((part, index) => <TaskPart key={`${index}.${part.text}`} part={part} />)
}

function TaskPart({ part: { kind, text } }: { readonly part: Inline }) {
  switch (kind) {
    case 'formula':
      return <Formula tex={text} />
    case 'emphasis':
      return <em>{text}</em>
    case 'strong':
      return <strong>{text}</strong>
    case 'code':
      return <code>{text}</code>
    case 'text':
      return text
  }
}
