/** Scores reports against gold annotations. */
export { corpusDigest, GoldError, type GoldFile, readGold, scoreCorpus } from './corpus.ts'
export { Floors, floorBreaches, raiseFloors } from './floors.ts'
export { Gold } from './gold.ts'
export { scoreReport } from './score.ts'
export { missLines, type Scored, scoreTable, totalOf } from './table.ts'
export { figureOf, type Row, Tally } from './tally.ts'
