/** A small bar chart in plain SVG, readable by a screen reader as one sentence. */

interface Props {
  title: string
  /** One label and count a bar. */
  bars: { label: string; count: number }[]
}

const WIDTH = 320
const HEIGHT = 120
const BASE = 96

export function Bars({ title, bars }: Props) {
  const most = Math.max(1, ...bars.map(bar => bar.count))
  const step = WIDTH / bars.length
  const spoken = bars.map(bar => `${bar.label}: ${bar.count}`).join(', ')
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${title}. ${spoken}`}>
        {bars.map((bar, i) => {
          const height = (bar.count / most) * (BASE - 16)
          const middle = i * step + step / 2
          return (
            <g key={bar.label}>
              <rect x={i * step + 2} y={BASE - height} width={Math.max(1, step - 4)} height={height} />
              {bar.count > 0 && (
                <text x={middle} y={BASE - height - 3} class="count">
                  {bar.count}
                </text>
              )}
              <text x={middle} y={BASE + 14}>
                {bar.label}
              </text>
            </g>
          )
        })}
      </svg>
    </figure>
  )
}
