import { readFile } from 'node:fs/promises'

/** What runs the models: the native library, or the same in WebAssembly, about three times slower. */
export type Engine = 'native' | 'wasm'

export interface Runtime {
  engine: Engine
  open(file: string): Promise<Model>
}

/** A model with one input, which is a picture as [1, height, width, 3] numbers. Outputs are valid until the next run. */
export interface Model {
  run(input: Float32Array, side: number): Promise<Float32Array[]>
}

/**
 * The native library if it loads here, else WebAssembly, each on a single thread. Throws, with both reasons, when neither
 * loads. `only` asks for one of them.
 */
export async function openRuntime(only?: Engine): Promise<Runtime> {
  const reasons: string[] = []
  for (const engine of only ? [only] : (['native', 'wasm'] as const)) {
    try {
      return runtime(engine, await load(engine))
    } catch (error) {
      reasons.push(`${engine}: ${error instanceof Error ? error.message : error}`)
    }
  }
  throw new Error(`no runtime for models loads here (${reasons.join('; ')})`)
}

type Ort = typeof import('onnxruntime-web')

async function load(engine: Engine): Promise<Ort> {
  // The native package is optional, so its name must not be resolved before it is asked for.
  const name = engine === 'native' ? 'onnxruntime-node' : 'onnxruntime-web'
  const loaded = (await import(name)) as Ort & { default?: Ort }
  const ort = loaded.InferenceSession ? loaded : loaded.default!
  ort.env.logLevel = 'error'
  if (engine === 'wasm') ort.env.wasm.numThreads = 1
  return ort
}

function runtime(engine: Engine, ort: Ort): Runtime {
  return {
    engine,
    async open(file) {
      const options = { intraOpNumThreads: 1, interOpNumThreads: 1, graphOptimizationLevel: 'all' } as const
      const session =
        engine === 'native'
          ? await ort.InferenceSession.create(file, { ...options, executionProviders: ['cpu'] })
          : await ort.InferenceSession.create(await readFile(file), {
              ...options,
              executionProviders: ['wasm'],
            })
      const [input] = session.inputNames
      return {
        async run(values, side) {
          const results = await session.run({
            [input!]: new ort.Tensor('float32', values, [1, side, side, 3]),
          })
          return session.outputNames.map((name) => results[name]!.data as Float32Array)
        },
      }
    },
  }
}
