/** One labelled choice among a few values; the first takes all. */
import { type Language, word } from './labels.ts'

interface ChoiceProps {
  label: string
  value: string
  options: string[]
  name: (option: string) => string
  onPick: (option: string) => void
  language: Language
}

export function Choice({ label, value, options, name, onPick, language }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={event => onPick(event.currentTarget.value)}>
        <option value="">{word(language, 'all')}</option>
        {options.map(option => (
          <option key={option} value={option}>
            {name(option)}
          </option>
        ))}
      </select>
    </label>
  )
}
