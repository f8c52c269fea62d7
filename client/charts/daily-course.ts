import { html, nothing, svg, type TemplateResult } from 'lit';
import { planningWords } from '../strings/console/planning/planning-words.ts';
import { dailyCourseGeometry, type DailyCourse } from '../../analysis/report/charts/daily-course.geometry.ts';
import { shortDayWords } from '../strings/console/dates.ts';
import { targetWords } from '../strings/console/numbers.ts';
import { MeasuredElement } from './measured-element.ts';

/** How the response rate went from day to day, with what is aimed at dashed. The same values stand in a table beside it. */
export class DailyCourseChart extends MeasuredElement {
  static override properties = { course: { attribute: false }, reached: {} };
  declare course: DailyCourse;
  /** The last value, as printed. */
  declare reached: string;

  protected override render(): TemplateResult {
    const { course, reached, language } = this;
    const words = planningWords(language).participation;
    const { width, height, points, path, targetY, left, right, axisY, opensX, closesX, values } =
      dailyCourseGeometry(course, this.width);
    const end = points.at(-1);
    return html`<svg
      class="chart daily-course"
      viewBox="0 0 ${width} ${height}"
      role="img"
      aria-label=${words.course}
    >
      ${values.map(
        ({ y, text }) => svg`
          <line class="grid" x1=${left} x2=${right} y1=${y} y2=${y} />
          <text class="tick" x=${left - 6} y=${y + 4} text-anchor="end">${text}</text>`,
      )}
      <line class="axis" x1=${left} x2=${right} y1=${axisY} y2=${axisY} />
      ${dayMark(opensX, axisY, 'start', `${shortDayWords(course.opensOn, language)} ${words.opens}`)}
      ${dayMark(closesX, axisY, 'end', `${shortDayWords(course.closesOn, language)} ${words.closes}`)}
      ${
        targetY === null || course.target === null
          ? nothing
          : svg`<line class="target" x1=${left} x2=${right} y1=${targetY} y2=${targetY} />
            <text class="tick" x=${left + 4} y=${targetY + 15}
              >${words.target} ${targetWords(course.target, language)}</text>`
      }
      <path class="course" d=${path} />
      ${points.map(({ x, y }) => svg`<circle class="dot" cx=${x} cy=${y} r="3.5" />`)}
      ${
        end === undefined
          ? nothing
          : svg`<text class="value" x=${end.x} y=${end.y - 10}
              text-anchor=${end.x > width / 2 ? 'end' : 'start'}>${reached}</text>`
      }
    </svg>`;
  }
}

function dayMark(x: number, axisY: number, anchor: 'start' | 'end', text: string) {
  return svg`<line class="axis" x1=${x} x2=${x} y1=${axisY} y2=${axisY + 5} />
    <text class="tick" x=${x} y=${axisY + 20} text-anchor=${anchor}>${text}</text>`;
}

customElements.define('daily-course-chart', DailyCourseChart);
