import type { StoreApi } from 'zustand/vanilla'
import type { ParameterChange, StepUnit } from '../engine/worker/protocol.ts'
import type { Dictionaries } from '../i18n/dictionaries.ts'
import type { Key } from '../i18n/translate.ts'
import type { Preset } from '../lessons/presets.ts'
import type { Activation, BackendChoice, Initializer, Language, Task } from '../spec/choices.ts'
import type { DrawnPoint } from '../spec/drawn.ts'
import type { ImageLayer } from '../spec/imageLayers.ts'
import type { DrawnDigit, OpenedImages } from '../spec/images.ts'
import type { Enlarged } from '../spec/network.ts'
import type { DataSpec, Spec, TrainingSpec, ViewSpec } from '../spec/spec.ts'
import type { ControlId, Teaching } from '../spec/teaching.ts'
import type { FormulaRefusal } from './formulaEdits.ts'
import type { MatrixCell } from './metrics.ts'
import type { TableChoice } from './tableEdits.ts'
import type { Sharing } from './sharing.ts'
import type { FrameStream, PlaygroundState, Presenting, Role, Theme } from './state.ts'
import type { VersionSwitch } from './versionSwitch.ts'
import type { VisibleParts } from './viewSync.ts'

/** One intention of the person, read alike by buttons, keyboard and help sheet. */
export interface Command {
  readonly label: Key
  readonly help: Key
  /**
   * As `KeyboardEvent` says it, modifiers first: `Space`, `Shift+ArrowRight`, `r`, and `Mod+z` for Control or
   * Meta; `null` without one.
   */
  readonly shortcut: string | null
  /** Other keys for the same, which need not be shown. */
  readonly alsoKeys: readonly string[]
  /** What a teacher locks or hides to take it away. */
  readonly control: ControlId | null
  isEnabled(state: PlaygroundState): boolean
  perform(): void
}

export const COMMAND_IDS = [
  'toggle-play',
  'step-sample',
  'step-batch',
  'step-epoch',
  'reset',
  'new-weights',
  'new-sample',
  'earlier',
  'later',
  'undo',
  'redo',
  'add-layer',
  'remove-layer',
  'gallery',
  'share',
  'save',
  'open',
  'next-theme',
  'next-language',
  'teach',
  'present',
  'picture',
  'spotlight',
  'help',
] as const
export type CommandId = (typeof COMMAND_IDS)[number]

/** Every intention that takes a value. Values out of range are clamped to `LIMITS`, never refused silently. */
export interface Edits {
  data(patch: Partial<DataSpec>): void
  /** Takes over the points that are drawn; `goesOn` within one stroke, which is taken back as a whole. */
  points(drawn: readonly DrawnPoint[], goesOn: boolean): void
  /** Another task for the points that are drawn, which become what they would be there. */
  drawnTask(task: Task): void
  /** The points of the plot that is shown become the person's own, as if they had been drawn. */
  drawFrom(): void
  /** Takes a table of the person's own as the data; one that cannot be learned from changes nothing. */
  table(choice: TableChoice): void
  training(patch: Partial<TrainingSpec>): void
  view(patch: Partial<ViewSpec>): void
  /** Switches an input on or off; the last one stays. */
  toggleFeature(feature: string): void
  /** Takes a typed formula as a further input; what is refused changes nothing and comes back with its reason. */
  addFormula(text: string): FormulaRefusal | null
  /** Takes a typed formula away; the last input stays. */
  removeFormula(formula: string): void
  /** `layer` counts hidden layers from 0. */
  units(layer: number, units: number): void
  activation(layer: number, activation: Activation): void
  initializer(initializer: Initializer): void
  /** What every bias begins with. */
  bias(bias: number): void
  networkSeed(seed: number): void
  backend(backend: BackendChoice): void
  /** Types weights and biases by their index in the flat parameter vector. */
  parameters(changes: readonly ParameterChange[]): void
  /**
   * Takes another stack of layers; one that is impossible is kept as the draft, with what is wrong with it, and the
   * network stays what it was.
   */
  stack(layers: readonly ImageLayer[]): void
  /** Sends another image through the layers: a row of the dataset, training first, or pixels of the person's own. */
  watch(image: number | Float32Array): void
  /** Adds a digit that the person drew to those that train, or takes one away by its place. */
  addDigit(digit: DrawnDigit): void
  removeDigit(place: number): void
  /** Takes images that the person opened as the data. */
  openImages(opened: OpenedImages): void
  enlarge(what: Enlarged): void
  restore(): void
  dismiss(notice: number): void
  /** Says nothing more of what is said of the training now. */
  dismissFinding(): void
  /** Takes over what was offered against a finding, see `remedyOf`. */
  remedy(next: Spec): void
  helpOpen(open: boolean): void
  galleryOpen(open: boolean): void
  shareOpen(open: boolean): void
  /** Takes a start of the gallery as the playground, at epoch 0, and says what to watch there. */
  preset(preset: Preset): void
  language(language: Language): void
  theme(theme: Theme): void
  /** Writes the task that goes with this playground. */
  teaching(patch: Partial<Teaching>): void
  /** A teacher of a task that was given is asked first whether it is to be unlocked; nothing is previewed of no task. */
  role(role: Role): void
  unlockOpen(open: boolean): void
  /** Opens the panel of a teacher on a task that was given: from then on its goals do not count on this page. */
  unlock(): void
  /** Begins the task that was given last as it was given. */
  takeAgain(): void
  /** Presents in the theme for projectors; `null` goes back to the page as it was. */
  present(presenting: Presenting | null): void
  step(unit: StepUnit): void
  /** Goes back, or forward again, to the kept state nearest to an epoch, and pauses there. */
  visit(epoch: number): void
  /** The same, so many kept states on, or back below 0. */
  visitBy(snapshots: number): void
  /** Back to where training stands. */
  visitPresent(): void
  /** What the page shows now, so what a frame has to hold. */
  visible(parts: VisibleParts): void
  /** Frames have to hold predictions of all points for one more of those who ask, or for one less. */
  predictions(shown: boolean): void
  /** Rings the points of a cell of a confusion matrix in the output, or none. */
  lightCell(cell: MatrixCell | null): void
}

export interface Playground {
  readonly state: StoreApi<PlaygroundState>
  readonly frames: FrameStream
  readonly commands: Readonly<Record<CommandId, Command>>
  readonly edit: Edits
  readonly sharing: Sharing
  readonly dictionaries: Dictionaries
  readonly versions: VersionSwitch
  dispose(): void
}
