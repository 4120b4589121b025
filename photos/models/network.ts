/** A network as plain data, in TensorFlow Lite's layout: pictures are [1, height, width, channels]. */
export interface Network {
  tensors: Tensor[]
  layers: Layer[]
  inputs: number[]
  outputs: number[]
}

/** `data` is there for weights only. */
export type Tensor = { shape: number[]; data?: Float32Array | Int32Array }

export type Activation = 'none' | 'relu' | 'relu6'
export type Window = { padding: 'same' | 'valid'; stride: Size; fused: Activation }
export type Size = { height: number; width: number }

/** One step: `inputs` and `output` are places in `tensors`; −1 stands for an input left out. */
export type Layer = { inputs: number[]; output: number } & Operation

export type Operation =
  | ({ kind: 'convolution' | 'depthwise'; dilation: Size } & Window)
  | ({ kind: 'max-pool'; filter: Size } & Window)
  | { kind: 'add'; fused: Activation }
  | { kind: 'fully-connected'; fused: Activation }
  | { kind: 'concatenate'; axis: number }
  | { kind: 'resize-bilinear'; alignCorners: boolean; halfPixelCenters: boolean }
  | { kind: 'depth-to-space'; block: number }
  | { kind: 'mean'; keepDimensions: boolean }
  | { kind: 'prelu' | 'sigmoid' | 'pad' | 'reshape' }
