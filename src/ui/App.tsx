import { useEffect, useRef, useState } from 'react'
import { LANGUAGES } from '../spec/choices.ts'
import { hasTask } from '../spec/teaching.ts'
import type { Playground } from '../store/playground.ts'
import { Deferred } from './controls/Deferred.tsx'
import { HintLayer } from './controls/HintLayer.tsx'
import { later } from './controls/later.tsx'
import { LazyFloating } from './controls/LazyFloating.tsx'
import { CrashBoundary } from './CrashBoundary.tsx'
import { usePage } from './hooks/usePage.ts'
import { usePlayground } from './hooks/usePlayground.ts'
import { useShortcuts } from './hooks/useShortcuts.ts'
import { useVisibleParts } from './hooks/useVisibleParts.ts'
import { CurvesPanel, LearningCurve } from './panels/CurvesPanel.tsx'
import { DataPanel } from './panels/DataPanel.tsx'
import { FormulaField } from './panels/FeaturePicker.tsx'
import { Header } from './panels/Header.tsx'
import { LiveSummary } from './panels/LiveSummary.tsx'
import { Inspector, NetworkPanel, ParameterEditor } from './panels/NetworkPanel.tsx'
import { Notices } from './panels/Notices.tsx'
import { OutputPanel, SliceControls } from './panels/OutputPanel.tsx'
import { SharePanel } from './panels/ShareButton.tsx'
import type { Sheet } from './panels/SheetButtons.tsx'
import { Timeline } from './panels/TimelineSlot.tsx'
import { TrainingBar } from './panels/TrainingBar.tsx'
import { PlaygroundContext, usePlaygroundContext } from './PlaygroundContext.ts'
import { PointTools } from './views/OutputMapView.tsx'
import { OutputCurveView } from './views/OutputView.tsx'
import './styles/index.css'

const HelpDialog = later(() => import('./panels/HelpDialog.tsx'))
const GalleryDialog = later(() => import('./panels/GalleryDialog.tsx'))
const TaskCard = later(() => import('./panels/teaching/TaskCard.tsx'))
const TeachPanel = later(() => import('./panels/teaching/TeachPanel.tsx'))
const ImagePanels = later(() => import('./panels/images/ImagePanels.tsx'))

/** The whole page, for one playground. */
export function App({ playground }: { readonly playground: Playground }) {
  return (
    <PlaygroundContext value={playground}>
      <CrashBoundary playground={playground}>
        <HintLayer>
          <Page />
        </HintLayer>
      </CrashBoundary>
    </PlaygroundContext>
  )
}

function Page() {
  const root = useRef<HTMLDivElement>(null)
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const helpOpen = usePlayground((state) => state.helpOpen)
  const galleryOpen = usePlayground((state) => state.galleryOpen)
  const role = usePlayground((state) => state.role)
  const picture = usePlayground((state) => state.presenting?.picture ?? 'none')
  const embed = usePlayground((state) => state.spec.view.embed)
  const task = usePlayground(({ spec }) => hasTask(spec.teaching))
  usePage()
  useShortcuts()
  useVisibleParts(root)
  usePreload()
  return (
    <div
      className="page"
      ref={root}
      data-sheet={sheet ?? 'none'}
      data-present={picture}
      data-embed={embed}
      data-role={role}
    >
      <Header sheet={sheet} onSheet={setSheet} />
      {(role === 'preview' || (task && role === 'student')) && <TaskCard />}
      <main className="panels">
        <DataPanel />
        <TrainingBar />
        <NetworkAndOutput />
        <CurvesPanel />
      </main>
      {role === 'teacher' && <TeachPanel />}
      <Notices />
      <LiveSummary />
      {helpOpen && <HelpDialog />}
      {galleryOpen && <GalleryDialog />}
    </div>
  )
}

/** Of either kind. What a page begins with is there at once; what comes in its place is shown in slices. */
function NetworkAndOutput() {
  const isOfImages = usePlayground((state) => state.network.kind === 'image')
  const [hadImages, setHadImages] = useState(isOfImages)
  if (isOfImages && !hadImages) setHadImages(true)
  if (!hadImages) return <PointPanels />
  return (
    <Deferred key={isOfImages ? 'images' : 'points'}>
      {isOfImages ? <ImagePanels /> : <PointPanels />}
    </Deferred>
  )
}

function PointPanels() {
  return (
    <>
      <NetworkPanel />
      <OutputPanel />
    </>
  )
}

/** Once the engine is there, fetches what opens later: from then on the page needs no network. */
function usePreload(): void {
  const { dictionaries } = usePlaygroundContext()
  const starting = usePlayground((state) => state.engine === 'starting')
  useEffect(() => {
    if (starting) return
    LearningCurve.preload()
    Inspector.preload()
    ParameterEditor.preload()
    LazyFloating.preload()
    HelpDialog.preload()
    GalleryDialog.preload()
    SharePanel.preload()
    TaskCard.preload()
    TeachPanel.preload()
    ImagePanels.preload()
    Timeline.preload()
    OutputCurveView.preload()
    SliceControls.preload()
    PointTools.preload()
    FormulaField.preload()
    // Without the parser, formulas are refused in words.
    import('../spec/installFormulas.ts').catch(() => {})
    for (const language of LANGUAGES) void dictionaries.load(language)
  }, [starting, dictionaries])
}
