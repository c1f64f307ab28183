/** Turns a text into web pages as governments, universities, companies and public accounts publish them. */
import { APPS } from './apps.ts'
import { LAYOUTS } from './layouts.ts'
import { MIXED } from './mixed.ts'
import { PORTALS } from './portals.ts'
import type { Template } from './set.ts'
import { SYSTEMS } from './systems.ts'

export { PORTALS } from './portals.ts'
export type { PageFacts, Template } from './set.ts'

export const TEMPLATES: readonly Template[] = [...PORTALS, ...SYSTEMS, ...APPS, ...LAYOUTS, ...MIXED]
