/** The models in use: where an npm package holds each, and what it must be. */
export type ModelName = 'palm' | 'hand' | 'person' | 'body'

export type Source = {
  /** A file of an npm package, and which of its bytes are the model. */
  file: string
  bytes?: [from: number, to: number]
  /** The outputs we read, when there are others. */
  outputs?: number[]
  /** sha256 of the model as shipped and as converted by us. */
  shipped: string
  converted: string
}

/** All are Apache-2.0, by Google (MediaPipe); the packages' versions are pinned in package.json. */
export const sources: Record<ModelName, Source> = {
  palm: {
    file: '@mediapipe/hands/hands_solution_packed_assets.data',
    bytes: [11, 2341291],
    shipped: '2f25e740121983f68ffc05f99991d524dc0ea812134f6316a26125816941ee85',
    converted: '503314a09a7ffc676696c86a6553f535efd0848637687a92fe11230c77583389',
  },
  hand: {
    file: '@mediapipe/hands/hand_landmark_full.tflite',
    shipped: '8c026882c9ec059ce0f8e75266bee5a9a23c341a40e0000df755374d3d1b9b68',
    converted: '0da740f0c8e27d7b85704d9006c1fbcc9a0b33148adb4c231773c1a4bf331d6d',
  },
  person: {
    file: '@mediapipe/pose/pose_solution_packed_assets.data',
    shipped: 'a63c614bef30d35947f13be361820b1e4e3bec9cfeebf4d11216a18373108e85',
    converted: '997837a51bc673ce75ec70d09ee9beed188167abbf9e992253209b2fd3325123',
  },
  body: {
    file: '@mediapipe/pose/pose_landmark_lite.tflite',
    outputs: [0, 1],
    shipped: 'f17bfbecadb61c3be1baa8b8d851cc6619c870a87167b32848ad20db306b9d61',
    converted: '5a820cc397392edab9ac5b879a16771b1934ae5e97421523bf72cd6047f74fde',
  },
}
