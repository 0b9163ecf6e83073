/** Rules that look along paths of imports. */
import { runsInBrowser } from './places.ts';
import { type Edge, type Finding, findingOf, type Rule, runs } from './rule.ts';
import type { Tree } from './tree.ts';

export const graphRules: readonly Rule[] = [
  {
    id: 'browser-reaches-no-node',
    why: 'Code for the browser must not pull in server code, not even over three corners: it would break or leak there.',
    check: (tree) => tree.places.filter(runsInBrowser).flatMap((place) => pathToNode(tree, place.file)),
  },
  {
    id: 'no-cycle',
    why: 'Files that need each other are one file in two halves: they cannot be read, tested or loaded alone.',
    check: (tree) => cyclesAmong(fileGraph(tree)),
  },
  {
    id: 'no-room-cycle',
    why: 'Rooms that need each other, if only by types, are one room: neither can be understood or moved without the other.',
    check: (tree) => cyclesAmong(roomGraph(tree)),
  },
];

/** Shortest path of running imports from a browser file to the first one that needs Node; direct needs have a rule of their own. */
function pathToNode(tree: Tree, start: string): Finding[] {
  const cameBy = new Map<string, Edge | undefined>([[start, undefined]]);
  for (const file of cameBy.keys()) {
    for (const edge of (tree.edgesOf.get(file) ?? []).filter(runs)) {
      if (edge.builtin !== undefined && file !== start) return [describePath(trail(cameBy, file), edge)];
      if (edge.to && !cameBy.has(edge.to.file)) cameBy.set(edge.to.file, edge);
    }
  }
  return [];
}

function trail(cameBy: ReadonlyMap<string, Edge | undefined>, file: string): Edge[] {
  const edge = cameBy.get(file);
  return edge ? [...trail(cameBy, edge.from.file), edge] : [];
}

function describePath(edges: readonly Edge[], last: Edge): Finding {
  const way = [...edges.map((edge) => edge.to?.file), last.builtin].join(' → ');
  return { ...findingOf(edges[0] ?? last), what: `reaches ${way}` };
}

type Graph = ReadonlyMap<string, ReadonlyMap<string, Edge>>;

function fileGraph(tree: Tree): Graph {
  return graphOf(
    tree.edges.filter((edge) => runs(edge) && edge.kind !== 'dynamic'),
    (place) => place.file,
  );
}

/** Tests may reach from a low room into the server to start it: that binds no shipped code. */
function roomGraph(tree: Tree): Graph {
  const shipped = tree.edges.filter(
    (edge) => !edge.from.forTests && edge.from.kind !== 'tool' && edge.to?.kind !== 'tool',
  );
  return graphOf(
    shipped.filter((edge) => edge.to?.room !== edge.from.room),
    (place) => place.room,
  );
}

function graphOf(edges: readonly Edge[], nameOf: (place: Edge['from']) => string): Graph {
  const graph = new Map<string, Map<string, Edge>>();
  for (const edge of edges) {
    if (!edge.to) continue;
    const targets = graph.get(nameOf(edge.from)) ?? new Map<string, Edge>();
    if (!targets.has(nameOf(edge.to))) targets.set(nameOf(edge.to), edge);
    graph.set(nameOf(edge.from), targets);
  }
  return graph;
}

/** One finding per ring: depth first, each back edge closes one. */
function cyclesAmong(graph: Graph): Finding[] {
  const done = new Set<string>();
  const findings: Finding[] = [];
  const visit = (name: string, path: readonly string[]): void => {
    if (path.includes(name)) {
      findings.push(describeRing(graph, [...path.slice(path.indexOf(name)), name]));
      return;
    }
    if (done.has(name)) return;
    done.add(name);
    for (const target of graph.get(name)?.keys() ?? []) visit(target, [...path, name]);
  };
  for (const name of graph.keys()) visit(name, []);
  return findings;
}

function describeRing(graph: Graph, ring: readonly string[]): Finding {
  const edge = graph.get(ring[0] as string)?.get(ring[1] as string) as Edge;
  return { ...findingOf(edge), what: `closes the ring ${ring.join(' → ')}` };
}
