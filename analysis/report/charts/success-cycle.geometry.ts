import { wrapLabel } from './wrap-label.ts';

export interface CycleStep {
  x: number;
  y: number;
  width: number;
  height: number;
  centre: number;
  nameLines: { text: string; y: number }[];
  figureY: number;
  changeY: number;
  /** How full the bar at its foot is. */
  level: { x: number; y: number; width: number; height: number; filled: number };
}

export interface CycleGeometry {
  width: number;
  height: number;
  steps: CycleStep[];
  /** One from each step to the next, the last back to the first. */
  arrows: { path: string; head: string }[];
}

const widest = 460;
const boxHeight = 96;
const nameSize = 13;

/**
 * Where the four steps of a cycle go: at the top, the right, the foot and the left, each with an arrow to the next.
 *
 * Shape    names and places on their scales (0 to 1, null where there is none), clockwise from the top.
 * @example successCycleGeometry([0.5, 0.25, null, 1].map((place) => ({ name: 'a', place })), 400).arrows.length // => 4
 */
export function successCycleGeometry(
  steps: readonly { name: string; place: number | null }[],
  available: number,
): CycleGeometry {
  const width = Math.min(widest, available);
  const boxWidth = Math.min(150, width * 0.42);
  const height = 3 * boxHeight + 60;
  const rows = [0, (height - boxHeight) / 2, height - boxHeight];
  const [left, middle, right] = [0, (width - boxWidth) / 2, width - boxWidth];
  const corners = [
    [middle, rows[0]],
    [right, rows[1]],
    [middle, rows[2]],
    [left, rows[1]],
  ] as const;
  const placed = steps.flatMap(({ name, place }, step): CycleStep[] => {
    const [x, y] = corners[step] ?? [];
    if (x === undefined || y === undefined) return [];
    const lines = wrapLabel(name, (boxWidth - 12) / nameSize, 2);
    const inner = boxWidth - 24;
    return [
      {
        x,
        y,
        width: boxWidth,
        height: boxHeight,
        centre: x + boxWidth / 2,
        nameLines: lines.map((text, line) => ({ text, y: y + 18 + line * 15 })),
        figureY: y + 56,
        changeY: y + 73,
        level: {
          x: x + 12,
          y: y + boxHeight - 14,
          width: inner,
          height: 7,
          filled: place === null ? 0 : inner * place,
        },
      },
    ];
  });
  return { width, height, steps: placed, arrows: arrowsOf(placed) };
}

/** From the side of a box to the top or foot of the next, bent outwards, with a head at its end. */
function arrowsOf(steps: readonly CycleStep[]): CycleGeometry['arrows'] {
  const [top, right, foot, left] = steps;
  if (top === undefined || right === undefined || foot === undefined || left === undefined) return [];
  const middleOf = ({ y, height }: CycleStep): number => y + height / 2;
  const end = 8;
  const down = (x: number, y: number): string => `M${x},${y} l-6,-10 h12 z`;
  const up = (x: number, y: number): string => `M${x},${y} l-6,10 h12 z`;
  const toLeft = (x: number, y: number): string => `M${x},${y} l10,-6 v12 z`;
  const toRight = (x: number, y: number): string => `M${x},${y} l-10,-6 v12 z`;
  return [
    {
      path: `M${top.x + top.width},${middleOf(top)} Q${right.centre},${middleOf(top)} ${right.centre},${right.y - end}`,
      head: down(right.centre, right.y),
    },
    {
      path: `M${right.centre},${right.y + right.height} Q${right.centre},${middleOf(foot)} ${foot.x + foot.width + end},${middleOf(foot)}`,
      head: toLeft(foot.x + foot.width, middleOf(foot)),
    },
    {
      path: `M${foot.x},${middleOf(foot)} Q${left.centre},${middleOf(foot)} ${left.centre},${left.y + left.height + end}`,
      head: up(left.centre, left.y + left.height),
    },
    {
      path: `M${left.centre},${left.y} Q${left.centre},${middleOf(top)} ${top.x - end},${middleOf(top)}`,
      head: toRight(top.x, middleOf(top)),
    },
  ];
}
