/** Starts the page. */
import { render } from 'preact'
import { App } from './app.tsx'
import { readPageData } from './data.ts'
import './style.css'

const target = document.getElementById('app')
if (target !== null) render(<App data={readPageData()} />, target)
