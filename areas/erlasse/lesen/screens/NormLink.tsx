/** A citation that leads to its place in the reading view: no request until somebody follows it. */
import { Link } from '#ui/Link.tsx';
import { useMay } from '#ui/session.tsx';
import { findFundstellen } from '../../fundstelle/fundstelle.rules.ts';
import { zitat } from '../../fundstelle/zitat.rules.ts';
import { withoutOverlap } from '../marken.rules.ts';

interface NormLinkProps {
  /** As it stands in the product: `§ 18g Abs. 1 AufenthG`. */
  readonly norm: string;
  /** The day whose law counts; missing: today. */
  readonly tag?: string | undefined;
}

/** The whole text is the link. */
export function NormLink({ norm, tag }: NormLinkProps) {
  const may = useMay();
  if (!may('erlasse.lesen') || norm.trim() === '') return <>{norm}</>;
  return (
    <Link to="/erlasse/stelle" search={{ zitat: norm, ...(tag && { tag }) }}>
      {norm}
    </Link>
  );
}

/** A text in which each citation is a link and the rest stays text. */
export function NormText({ text, tag }: { readonly text: string; readonly tag?: string | undefined }) {
  const may = useMay();
  if (!may('erlasse.lesen')) return <>{text}</>;
  const parts = withoutOverlap(findFundstellen(text, { imText: true }).filter(({ gesetz }) => gesetz !== undefined));
  let end = 0;
  const out = parts.map((stelle) => {
    const before = text.slice(end, stelle.von);
    end = stelle.bis;
    return (
      <span key={stelle.von}>
        {before}
        <Link to="/erlasse/stelle" search={{ zitat: zitat(stelle), ...(tag && { tag }) }}>
          {text.slice(stelle.von, stelle.bis)}
        </Link>
      </span>
    );
  });
  return (
    <>
      {out}
      {text.slice(end)}
    </>
  );
}
