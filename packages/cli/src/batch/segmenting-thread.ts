/** The thread that answers what the pool's threads ask of the segmenter, until it is ended. */
import { workerData } from 'node:worker_threads'
import { Answering } from './segmenting.ts'

const answering = new Answering(workerData as SharedArrayBuffer)
for (;;) answering.round()
