/** How an area offers its screens to the staff entry; `apps/web` puts all areas together. */
import { useLocation, useParams, useNavigate as useRouterNavigate, useSearch } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { z } from 'zod';
import type { Right } from '#platform/principal/principal.ts';
import type { IconName } from './Icon.tsx';
import type { Target } from './Link.tsx';
import type { NavSection } from './nav-sections.ts';

export interface ScreenRoute {
  /** `/akten/$id` */
  readonly path: string;
  /** Who may see it; left out: everybody who is signed in. An array: any of them. */
  readonly right?: Right | readonly Right[];
  /** Shape of the query; wrong values fall back to its defaults (use `.catch`). */
  readonly search?: z.ZodType<Record<string, unknown>>;
  /** `() => import('./Akte.tsx')`: default export, loaded when it is needed. */
  readonly load: () => Promise<{ default: ComponentType }>;
}

export interface NavEntry {
  readonly to: string;
  readonly label: string;
  readonly icon: IconName;
  readonly right?: Right | readonly Right[];
  readonly section: NavSection;
  /** Within its section lower comes first; the first one a person may see is their start page. */
  readonly order: number;
  /** What nearly everybody has beside the own work: nobody's start page as long as there is another. */
  readonly beside?: true;
  /** `g h` */
  readonly keys?: string;
  /** A number behind the word, as a component that loads it. */
  readonly count?: () => Promise<{ default: ComponentType }>;
}

export interface PaletteContentProps {
  readonly query: string;
  /** How often Enter was pressed before there was anything to open. */
  readonly early: number;
  /** Closes the palette; call it after choosing. */
  readonly onDone: () => void;
}

export interface PaletteContent {
  readonly placeholder: string;
  readonly right: Right;
  readonly load: () => Promise<{ default: ComponentType<PaletteContentProps> }>;
}

/** A place that what is typed may be meant for; the words go along in the state of the history. */
export interface PaletteWay {
  readonly label: string;
  readonly icon: IconName;
  readonly target: Target;
  /** Sure enough to stand above what the search finds: a citation is no name. */
  readonly first: boolean;
}

export interface PaletteWays {
  readonly right: Right;
  /** Fast and pure: called with every letter. */
  readonly waysOf: (query: string) => readonly PaletteWay[];
}

export interface PersonPartProps {
  readonly personId: string;
  readonly akteIds: readonly string[];
}

/** What an area further down shows on the page of a person. */
export interface PersonPart {
  readonly title: string;
  readonly right: Right;
  readonly load: () => Promise<{ default: ComponentType<PersonPartProps> }>;
}

/** What an area further down shows on the page Heute. */
export interface TodayPart {
  readonly right: Right;
  readonly load: () => Promise<{ default: ComponentType }>;
}

export interface AnswerPartProps {
  /** As it was asked; may name a person. */
  readonly frage: string;
  /** ISO day. */
  readonly stichtag: string;
  /** Shown filters, as the search contract takes them. */
  readonly filter: Readonly<Record<string, unknown>>;
  /** The question names a person: it is not handed on. */
  readonly personenbezogen: boolean;
  /** Places that the search found, best first. */
  readonly normIds: readonly string[];
  /** Said on the page already. */
  readonly hinweise: readonly string[];
}

/** What an area further down says to a question on the law, above the places that were found. */
export interface AnswerPart {
  readonly right: Right;
  readonly load: () => Promise<{ default: ComponentType<AnswerPartProps> }>;
}

/** A way that an area further down offers on the page of a Vorgang, beside the one to its Akte. */
export interface VorgangWay {
  readonly right: Right;
  readonly label: string;
  readonly icon: IconName;
  /** One letter that the page of a Vorgang does not use itself. */
  readonly keys: string;
  readonly targetOf: (verfahrenId: string) => Target;
}

export interface AreaScreens {
  readonly routes: readonly ScreenRoute[];
  readonly nav: readonly NavEntry[];
  /** Content of Ctrl-K; one area has it. */
  readonly palette?: PaletteContent;
  readonly personParts?: readonly PersonPart[];
  readonly todayParts?: readonly TodayPart[];
  readonly answerParts?: readonly AnswerPart[];
  readonly vorgangWays?: readonly VorgangWay[];
  /** Lines of Ctrl-K beside the one that has it, made of what is typed. */
  readonly paletteWays?: readonly PaletteWays[];
}

/** `const { id } = useScreenParams<'id'>()` */
export function useScreenParams<K extends string>(): Readonly<Record<K, string>> {
  return useParams({ strict: false }) as Record<K, string>;
}

/** The query as the route's `search` shape made it. */
export function useScreenSearch<S extends z.ZodType>(_shape: S): z.output<S> {
  return useSearch({ strict: false }) as z.output<S>;
}

/** What `state` of the link or of `useGo` brought along; `{}` after typing the address. */
export function useScreenState(): Readonly<Record<string, unknown>> {
  return useLocation().state as unknown as Record<string, unknown>;
}

/** `go({ to: '/akten/$id', params: { id } })`; `replace` keeps the history short while typing or filtering. */
export function useGo(): (target: Target & { replace?: boolean }) => void {
  const navigate = useRouterNavigate();
  return (target) => void navigate(target as never);
}

export function allows(rights: ReadonlySet<string>, right: Right | readonly Right[] | undefined): boolean {
  if (right === undefined) return true;
  return typeof right === 'string' ? rights.has(right) : right.some((one) => rights.has(one));
}
