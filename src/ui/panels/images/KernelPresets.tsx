import { useAllText } from '../../hooks/useAllText.ts'
import { presetsOf, type KernelPreset } from '../../views/images/kernelPresets.ts'

interface KernelPresetsProps {
  readonly size: number
  /** Input channels of the kernel. */
  readonly channels: number
  readonly all: boolean
  onAll(all: boolean): void
  onChoose(preset: KernelPreset): void
}

/** Well-known kernels to put in the place of a learned one, for the channel that is shown or for all. */
export function KernelPresets({ size, channels, all, onAll, onChoose }: KernelPresetsProps) {
  const { t, count } = useAllText()
  const presets = presetsOf(size)
  return (
    <div className="lens-presets">
      <select
        className="select"
        data-testid="kernel-preset"
        aria-label={t('lens.preset')}
        value=""
        onChange={(event) => {
          const chosen = presets.find((preset) => preset === event.target.value)
          if (chosen !== undefined) onChoose(chosen)
        }}
      >
        <option value="" disabled>
          {t('lens.preset')}
        </option>
        {presets.map((preset) => (
          <option key={preset} value={preset}>
            {t(`lens.preset.${preset}`)}
          </option>
        ))}
      </select>
      {channels > 1 && (
        <label className="lens-all">
          <input type="checkbox" checked={all} onChange={(event) => onAll(event.target.checked)} />
          {t('lens.preset.channels', { channels: count(channels) })}
        </label>
      )}
    </div>
  )
}
