import { useId } from 'react'
import { Field } from '../controls/Field.tsx'
import { FieldsButton } from '../controls/FieldsButton.tsx'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText } from '../hooks/useText.ts'
import { RegularisationFields } from './RegularisationFields.tsx'

/** In the order in which the button says them and the box holds them; each is off at 0. */
const NAMES = ['l1', 'l2', 'dropout', 'maxNorm', 'clipValue', 'inputNoise', 'patience'] as const

/** All that restrains training, behind one button that says what of it is on. */
export function Regularisation() {
  const { t, exact } = useText()
  const training = usePlayground((state) => state.spec.training)
  const id = useId()
  const ofPoints = usePlayground((state) => state.network.kind === 'dense')
  const on = NAMES.filter((name) => training[name] > 0 && (name !== 'dropout' || ofPoints))
  const said = on.map((name) => `${t(`field.${name}`)} ${exact(training[name])}`).join(' · ')
  const values = on.length === 0 ? t('training.regularisation-off') : said
  return (
    <Field name="regularisation" control={id}>
      <FieldsButton
        id={id}
        label={t('field.regularisation')}
        values={values}
        testId="regularisation"
        className="regularisation"
        face={
          <>
            <span className="regularisation-values">{values}</span>
            {on.length > 0 && <span className="regularisation-count">{on.length}</span>}
          </>
        }
      >
        <RegularisationFields />
      </FieldsButton>
    </Field>
  )
}
