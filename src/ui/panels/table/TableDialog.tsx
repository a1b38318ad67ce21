import { Dialog } from '@base-ui/react/dialog'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { Table } from '../../../spec/table.ts'
import type { TableChoice } from '../../../store/tableEdits.ts'
import { Button } from '../../controls/Button.tsx'
import { PageDialog } from '../../controls/PageDialog.tsx'
import { usePlayground } from '../../hooks/usePlayground.ts'
import { useText } from '../../hooks/useText.ts'
import { usePlaygroundContext } from '../../PlaygroundContext.ts'
import { choiceInUse, choiceOf, completeRows, featuresOf, rolesFor, type Choice } from './tableChoice.ts'
import { TableRolesFields } from './TableRolesFields.tsx'
import { TableSource } from './TableSource.tsx'
import { TableUnderstood } from './TableUnderstood.tsx'
import { useTableReading } from './useTableReading.ts'

interface TableDialogProps {
  /** A file that was dropped on the page; another one replaces what is in the dialog. */
  readonly dropped: File | null
  onClose(): void
}

/** Opens a table and says what was understood of it; nothing changes until it is used. Open while rendered. */
export function TableDialog({ dropped, onClose }: TableDialogProps) {
  const { t } = useText()
  const { edit } = usePlaygroundContext()
  const inUse = usePlayground(({ spec: { data } }) => data.table)
  const { reading, read } = useTableReading(inUse)
  const { choice, complete, choose, ready } = useChoice(reading.kind === 'read' ? reading.table : null)
  const openFile = (file: File) => read(file, nameOfFile(file))
  const onDropped = useEffectEvent(openFile)
  useEffect(() => {
    if (dropped !== null) onDropped(dropped)
  }, [dropped])

  function use(): void {
    if (ready === null) return
    edit.table(ready)
    onClose()
  }

  return (
    <PageDialog
      title={t('table.dialog.title')}
      className="table-dialog"
      testId="table-dialog"
      onClose={onClose}
    >
      <div className="table-dialog-body">
        <Dialog.Description className="dialog-intro">{t('table.dialog.intro')}</Dialog.Description>
        <TableSource onText={read} onFile={openFile} />
        <TableUnderstood reading={reading} />
        {reading.kind === 'read' && choice !== null && complete !== null && (
          <TableRolesFields table={reading.table} choice={choice} complete={complete} onChange={choose} />
        )}
      </div>
      <div className="dialog-foot">
        <Button data-testid="table-cancel" onClick={onClose}>
          {t('table.dialog.cancel')}
        </Button>
        <Button
          variant="primary"
          data-testid="table-use"
          aria-disabled={ready === null}
          disabled={ready === null}
          onClick={use}
        >
          {t('table.dialog.use')}
        </Button>
      </div>
    </PageDialog>
  )
}

/** What is chosen of `table`; `ready` is it as the playground takes it, `null` while it cannot be used. */
function useChoice(table: Table | null) {
  const data = usePlayground((state) => state.spec.data)
  const features = usePlayground((state) => state.spec.features)
  const [chosen, setChosen] = useState<{ readonly of: Table; readonly choice: Choice } | null>(null)
  // A large table takes some milliseconds for each of these.
  const before = useMemo(() => {
    if (table === null) return null
    const isInUse = data.dataset === 'table' && table === data.table
    return isInUse ? choiceInUse(table, data, features) : choiceOf(table)
  }, [table, data, features])
  const choice = chosen?.of === table ? chosen.choice : before
  const complete = useMemo(
    () => (table === null || choice === null ? null : completeRows(table, choice, data)),
    [table, choice, data],
  )
  if (table === null || choice === null || complete === null) {
    return { choice: null, complete: null, choose() {}, ready: null }
  }
  return {
    choice,
    complete,
    choose: (next: Choice) => setChosen({ of: table, choice: next }),
    ready: readyChoice(table, choice, complete.lack === null),
  }
}

function readyChoice(table: Table, choice: Choice, suffices: boolean): TableChoice | null {
  const roles = rolesFor(table, choice)
  if (roles === null || choice.inputs.length === 0 || !suffices) return null
  const { target, targetAs } = choice
  return { table, target, targetAs, inputs: featuresOf(roles, choice) }
}

/** Without its ending. */
function nameOfFile({ name }: File): string {
  return name.replace(/\.[a-z0-9]{1,5}$/i, '') || name
}
