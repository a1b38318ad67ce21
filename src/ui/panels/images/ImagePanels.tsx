import { ImageOutputPanel } from './ImageOutputPanel.tsx'
import { Lens } from './Lens.tsx'
import { LensProvider } from './LensProvider.tsx'
import { StackPanel } from './StackPanel.tsx'

/** What takes the places of network and output where images are learned. */
export default function ImagePanels() {
  return (
    <LensProvider>
      <StackPanel />
      <Lens />
      <ImageOutputPanel />
    </LensProvider>
  )
}
