import { StackPanel } from './StackPanel.tsx'
import { ImageOutputPanel } from './ImageOutputPanel.tsx'

/** What takes the places of network and output where images are learned. */
export default function ImagePanels() {
  return (
    <>
      <StackPanel />
      <ImageOutputPanel />
    </>
  )
}
