/** The page: an overview of many reports, or one report with its text and ledger. The address's hash says which. */
import type { Report } from '@taizhang/parser'
import { useEffect, useState } from 'preact/hooks'
import { readReport } from './data.ts'
import { type Language, word } from './labels.ts'
import { Overview } from './overview/Overview.tsx'
import type { PageData } from './page-data.ts'
import { ReportView } from './ReportView.tsx'

function hashId(): string {
  return decodeURIComponent(location.hash.slice(1))
}

function firstLanguage(): Language {
  return navigator.language.toLowerCase().startsWith('zh') || !navigator.language ? 'zh' : 'en'
}

export function App({ data }: { data: PageData }) {
  const only = data.rows.length === 1 ? data.rows[0]!.id : ''
  const [open, setOpen] = useState(hashId() || only)
  const [language, setLanguage] = useState<Language>(firstLanguage())
  useEffect(() => {
    const follow = () => setOpen(hashId() || only)
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [only])
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  return (
    <>
      <header class="top">
        <strong class="brand">taizhang 台账</strong>
        {open !== '' && only === '' && (
          <button
            type="button"
            class="back"
            onClick={() => {
              location.hash = ''
            }}
          >
            ← {word(language, 'back')}
          </button>
        )}
        <button type="button" class="language" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
          {word(language, 'language')}
        </button>
      </header>
      {open === '' ? (
        <Overview data={data} language={language} />
      ) : (
        <OpenReport key={open} id={open} data={data} language={language} />
      )}
    </>
  )
}

function OpenReport({ id, data, language }: { id: string; data: PageData; language: Language }) {
  const [report, setReport] = useState<Report | null>(null)
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    let current = true
    readReport(id).then(
      read => current && setReport(read),
      () => current && setBroken(true),
    )
    return () => {
      current = false
    }
  }, [id])
  if (broken)
    return (
      <p class="notice" role="alert">
        {word(language, 'broken')}
      </p>
    )
  if (report === null)
    return (
      <p class="notice" role="status">
        {word(language, 'loading')}
      </p>
    )
  return <ReportView report={report} data={data} language={language} />
}
