import type { Page, CDPSession } from 'playwright-core';

/** What a screen reader is told of one thing. */
export interface Told {
  role: string;
  name: string;
  value: string;
  /** Rank of a heading; 0 for anything else. */
  level: number;
  isChecked: boolean;
}

type Nodes = Awaited<ReturnType<typeof nodesOf>>;
type AxNode = Nodes[number];

async function nodesOf(session: CDPSession) {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes;
}

function toldOf({ role, name, value, properties = [] }: AxNode): Told {
  const property = (wanted: string): unknown => properties.find((one) => one.name === wanted)?.value.value;
  return {
    role: String(role?.value),
    name: String(name?.value ?? ''),
    value: String(value?.value ?? ''),
    level: Number(property('level') ?? 0),
    isChecked: property('checked') === 'true',
  };
}

/** The accessibility tree of a page, as far as it can be asked. */
export async function axTree(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');

  /** What the keyboard acts on now; undefined where that is the page as a whole. */
  async function focused(): Promise<Told | undefined> {
    const { result } = await session.send('Runtime.evaluate', { expression: deepestFocus });
    if (result.objectId === undefined) return undefined;
    const { nodes } = await session.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId,
      fetchRelatives: false,
    });
    const [node] = nodes;
    await session.send('Runtime.releaseObject', { objectId: result.objectId });
    return node === undefined ? undefined : toldOf(node);
  }

  /** The names of all that have a role; of headings, those of one rank. */
  async function names(role: string, level = 0): Promise<string[]> {
    return (await nodesOf(session))
      .filter(({ ignored }) => !ignored)
      .map(toldOf)
      .filter((told) => told.role === role && told.level === level)
      .map(({ name }) => name);
  }

  /** What every status, alert and live part says. */
  async function live(): Promise<string[]> {
    const nodes = await nodesOf(session);
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const textOf = (node: AxNode): string =>
      node.role?.value === 'StaticText'
        ? String(node.name?.value ?? '')
        : (node.childIds ?? [])
            .map((id) => byId.get(id))
            .filter((child) => child !== undefined)
            .map(textOf)
            .join('');
    return nodes.filter(isLive).map(textOf);
  }

  return { focused, names, live };
}

function isLive({ ignored, properties = [] }: AxNode): boolean {
  const value = properties.find(({ name }) => name === 'live')?.value.value;
  return !ignored && (value === 'polite' || value === 'assertive');
}

const deepestFocus = `(() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at === document.body || at === document.documentElement ? null : at;
})()`;
