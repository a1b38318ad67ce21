import { DIGIT_PIXELS } from '../spec/images.ts'
import type { DataSpec } from '../spec/spec.ts'
import type { Images } from './dataset.ts'
import { digitPlaces } from './digitPlaces.ts'
import { digitLabels } from './digits/digitLabels.ts'
import { writeDigitImage } from './digits/digits.ts'

/** How the digits of `digitDataset` look, in its order. None is drawn or read before it is asked for. */
export function digitImages(data: DataSpec): Images {
  const { drawnDigits, images, seed, noise } = data
  const { train, test, files } = digitPlaces(data)
  const labels = files === null ? digitLabels(images, seed) : null
  return (index, out) => {
    const drawn = drawnDigits[index]
    if (drawn !== undefined) return writeBytes(drawn.pixels, out)
    const row = index - drawnDigits.length
    const place = row < train.length ? train[row] : test[row - train.length]
    if (place === undefined)
      throw new RangeError(
        `image: expected below ${drawnDigits.length + train.length + test.length}, got ${index}`,
      )
    if (labels !== null) return writeDigitImage(out, labels[place]!, seed, place, noise / 100)
    const { pixels } = row < train.length ? files!.train : files!.test
    writeBytes(pixels.subarray(place * DIGIT_PIXELS, (place + 1) * DIGIT_PIXELS), out)
  }
}

function writeBytes(pixels: Uint8Array, out: Float32Array): void {
  for (let i = 0; i < pixels.length; i++) out[i] = pixels[i]! / 255
}
