import { parseSync } from 'vite';

/** One place where a file reaches for another: by import, re-export, type or glob. */
export interface Reach {
  /** What is asked for, as written; null when it is only known at run time. */
  readonly target: string | null;
  /** Counted from 1. */
  readonly line: number;
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string; readonly start: number };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const part of value) yield* nodesIn(part);
  else if (isNode(value)) {
    yield value;
    for (const part of Object.values(value)) yield* nodesIn(part);
  }
}

const literal = (node: unknown): string | null =>
  isNode(node) && node.type === 'Literal' && typeof node.value === 'string' ? node.value : null;

const isNamed = (node: unknown, name: string): boolean =>
  isNode(node) && (node.name === name || (isNode(node.property) && node.property.name === name));

/** The arguments by which `require` and `import.meta.glob` name files. */
function calledTargets(call: Node): (string | null)[] {
  if (!isNamed(call.callee, 'require') && !isNamed(call.callee, 'glob')) return [];
  const first = (call.arguments as unknown[])[0];
  const patterns = isNode(first) && first.type === 'ArrayExpression' ? (first.elements as unknown[]) : [first];
  return patterns.map(literal).filter((pattern) => !pattern?.startsWith('!'));
}

function targetsOf(node: Node): (string | null)[] {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return [literal(node.source)];
    case 'ExportNamedDeclaration':
      return node.source ? [literal(node.source)] : [];
    case 'TSExternalModuleReference':
      return [literal(node.expression)];
    case 'CallExpression':
      return calledTargets(node);
    default:
      return [];
  }
}

/**
 * Everything a TypeScript or JavaScript file reaches for: imports, type-only ones too, re-exports, dynamic imports,
 * types written `import('…')`, `require` and `import.meta.glob`. Throws when the file cannot be parsed.
 */
export function readImports(file: string, text: string): { reaches: Reach[]; comments: string[] } {
  const { program, comments, errors } = parseSync(file, text);
  const [error] = errors;
  if (error) throw new Error(`${file}: ${error.message}`);
  const lineAt = (start: number): number => text.slice(0, start).split('\n').length;
  const reaches = [...nodesIn(program)].flatMap((node) =>
    targetsOf(node).map((target) => ({ target, line: lineAt(node.start) })),
  );
  return { reaches, comments: comments.map((comment) => comment.value) };
}
