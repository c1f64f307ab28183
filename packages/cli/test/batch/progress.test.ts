/** How a run goes is drawn where there is a terminal, and said now and then where there is none. */
import { PassThrough } from 'node:stream'
import { afterEach, expect, it, vi } from 'vitest'
import { progress } from '../../src/batch/progress.ts'

afterEach(() => vi.useRealTimers())

function io(terminal?: NodeJS.WriteStream) {
  const said: string[] = []
  return { said, out: () => undefined, err: (text: string) => void said.push(text), status: 0, terminal }
}

it('draws a bar: done of total, rate, time left, failures; lines stand above it', async () => {
  const stream = Object.assign(new PassThrough(), {
    isTTY: true,
    columns: 100,
    cursorTo() {},
    moveCursor() {},
    clearLine() {},
  })
  let drawn = ''
  stream.on('data', data => {
    drawn += String(data)
  })
  const shown = progress(io(stream as unknown as NodeJS.WriteStream), 3, false)
  shown.step(false)
  shown.step(true)
  shown.say('error: b.txt: there is nothing in it')
  await new Promise(resolve => setTimeout(resolve, 300))
  shown.end()
  expect(drawn).toMatch(/2\/3 · \d+ a second · \S+ left · 1 failures/)
  expect(drawn).toContain('error: b.txt: there is nothing in it\n')
})

it('says a line every ten seconds where there is no terminal', () => {
  vi.useFakeTimers()
  const own = io()
  const shown = progress(own, 30, false)
  for (let i = 0; i < 25; i++) {
    vi.advanceTimersByTime(1000)
    shown.step(i === 3)
  }
  expect(own.said).toEqual(['10 of 30 read, 1 a second, 1 failures\n', '20 of 30 read, 1 a second, 1 failures\n'])
})

it('says nothing when told to be quiet', () => {
  const own = io()
  const shown = progress(own, 1, true)
  shown.step(true)
  shown.say('error')
  expect(own.said).toEqual([])
})
