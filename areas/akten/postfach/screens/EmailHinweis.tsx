/** With what message a file came, and what is known of its sender. */
import { formatMoment } from '#ui/format.ts';
import { Note } from '#ui/States.tsx';
import { pruefungWorte } from '../nachricht.rules.ts';
import type { EmailAngaben } from '../postfach.schema.ts';

/** `E-Mail von Amira Al-Hassan <amira@example.org>, Betreff „Mein Antrag“` */
export function emailWorte({ von, betreff }: EmailAngaben): string {
  return `E-Mail von ${von || 'unbekannt'}, ${betreff ? `Betreff „${betreff}“` : 'ohne Betreff'}`;
}

export function EmailHinweis({ email }: { email: EmailAngaben }) {
  const { rolle, empfangenAm, postfach, pruefung, verschluesselt, schonAm } = email;
  return (
    <Note kind={verschluesselt || schonAm ? 'warning' : 'plain'} title={emailWorte(email)}>
      <ul className="email-angaben">
        <li>
          {rolle === 'anhang' ? 'Kam mit dieser Nachricht' : 'Die Nachricht selbst'}, Postfach {postfach}
          {empfangenAm && `, ${formatMoment(empfangenAm)}`}.
        </li>
        <li>{pruefungWorte(pruefung)} Der Absender ist eine Angabe und kein Nachweis.</li>
        {verschluesselt && <li>Sie ist verschlüsselt. Öffnen Sie das Original mit dem Mailprogramm des Postfachs.</li>}
        {schonAm && <li>Eine Nachricht mit derselben Kennung kam schon: {formatMoment(schonAm)}.</li>}
      </ul>
    </Note>
  );
}
