/**
 * Fixed sentences of messages to applicants, in every language of the form. German binds; the others stand beside it.
 * `{unterlage}` and `{bis}` are filled in. What is written freely is not translated.
 */
import type { Formularsprache } from './formular.schema.ts';

export interface Nachrichtenvorlage {
  readonly schluessel: string;
  readonly titel: string;
  readonly art: 'nachricht' | 'frage' | 'unterlage';
  readonly saetze: Readonly<Record<Formularsprache, string>>;
}

export const NACHRICHTENVORLAGEN: readonly Nachrichtenvorlage[] = [
  {
    schluessel: 'unterlage',
    titel: 'Unterlage anfordern',
    art: 'unterlage',
    saetze: {
      de: 'Für Ihren Antrag fehlt uns noch: {unterlage}. Bitte laden Sie das Dokument bis zum {bis} hier hoch. Kommt es nicht, entscheiden wir nach dem, was uns vorliegt.',
      en: 'We still need this for your application: {unterlage}. Please upload the document here by {bis}. If it does not arrive, we will decide on what we have.',
      tr: 'Başvurunuz için şu belge hâlâ eksik: {unterlage}. Lütfen belgeyi {bis} tarihine kadar buraya yükleyin. Gelmezse elimizdekilere göre karar veririz.',
      ar: 'ما زلنا نحتاج لطلبكم إلى: {unterlage}. يرجى رفع المستند هنا حتى {bis}. إذا لم يصل، سنقرر بناءً على ما لدينا.',
      uk: 'Для вашої заяви нам ще потрібно: {unterlage}. Будь ласка, завантажте документ тут до {bis}. Якщо він не надійде, ми вирішимо на підставі того, що маємо.',
      ru: 'Для вашего заявления нам ещё нужно: {unterlage}. Пожалуйста, загрузите документ здесь до {bis}. Если он не поступит, мы примем решение по тому, что у нас есть.',
      fa: 'برای درخواست شما هنوز این مدرک لازم است: {unterlage}. لطفاً آن را تا {bis} اینجا بارگذاری کنید. اگر نرسد، بر اساس آنچه داریم تصمیم می‌گیریم.',
      fr: 'Il nous manque encore pour votre demande : {unterlage}. Veuillez téléverser le document ici avant le {bis}. Sans ce document, nous déciderons sur la base de ce que nous avons.',
    },
  },
  {
    schluessel: 'unlesbar',
    titel: 'Unterlage ist nicht lesbar',
    art: 'unterlage',
    saetze: {
      de: 'Dieses Dokument können wir nicht lesen: {unterlage}. Bitte laden Sie es bis zum {bis} noch einmal hoch, scharf und mit allen Seiten.',
      en: 'We cannot read this document: {unterlage}. Please upload it again by {bis}, in focus and with all pages.',
      tr: 'Bu belgeyi okuyamıyoruz: {unterlage}. Lütfen {bis} tarihine kadar net ve tüm sayfalarıyla yeniden yükleyin.',
      ar: 'لا يمكننا قراءة هذا المستند: {unterlage}. يرجى رفعه مرة أخرى حتى {bis}، واضحًا وبجميع صفحاته.',
      uk: 'Ми не можемо прочитати цей документ: {unterlage}. Будь ласка, завантажте його ще раз до {bis}, чітко та з усіма сторінками.',
      ru: 'Мы не можем прочитать этот документ: {unterlage}. Пожалуйста, загрузите его ещё раз до {bis}, чётко и со всеми страницами.',
      fa: 'این مدرک برای ما خوانا نیست: {unterlage}. لطفاً آن را تا {bis} دوباره، واضح و با همهٔ صفحه‌ها بارگذاری کنید.',
      fr: 'Nous ne pouvons pas lire ce document : {unterlage}. Veuillez le téléverser à nouveau avant le {bis}, net et avec toutes les pages.',
    },
  },
  {
    schluessel: 'frage',
    titel: 'Frage stellen',
    art: 'frage',
    saetze: {
      de: 'Wir haben eine Frage zu Ihrem Antrag. Bitte antworten Sie hier.',
      en: 'We have a question about your application. Please answer here.',
      tr: 'Başvurunuzla ilgili bir sorumuz var. Lütfen burada yanıtlayın.',
      ar: 'لدينا سؤال حول طلبكم. يرجى الإجابة هنا.',
      uk: 'У нас є запитання щодо вашої заяви. Будь ласка, дайте відповідь тут.',
      ru: 'У нас есть вопрос по вашему заявлению. Пожалуйста, ответьте здесь.',
      fa: 'دربارهٔ درخواست شما پرسشی داریم. لطفاً همین‌جا پاسخ دهید.',
      fr: 'Nous avons une question sur votre demande. Veuillez répondre ici.',
    },
  },
  {
    schluessel: 'angekommen',
    titel: 'Unterlagen sind angekommen',
    art: 'nachricht',
    saetze: {
      de: 'Ihre Unterlagen sind angekommen. Wir prüfen sie jetzt. Sie müssen nichts weiter tun.',
      en: 'Your documents have arrived. We are checking them now. You do not need to do anything else.',
      tr: 'Belgeleriniz ulaştı. Şimdi inceliyoruz. Başka bir şey yapmanız gerekmiyor.',
      ar: 'وصلت مستنداتكم. نقوم بفحصها الآن. لا حاجة إلى أي إجراء آخر منكم.',
      uk: 'Ваші документи надійшли. Ми зараз їх перевіряємо. Більше нічого робити не потрібно.',
      ru: 'Ваши документы поступили. Мы сейчас их проверяем. Больше ничего делать не нужно.',
      fa: 'مدارک شما رسید. اکنون آن‌ها را بررسی می‌کنیم. لازم نیست کار دیگری انجام دهید.',
      fr: 'Vos documents sont arrivés. Nous les vérifions maintenant. Vous n’avez rien d’autre à faire.',
    },
  },
  {
    schluessel: 'in-arbeit',
    titel: 'Antrag ist in Arbeit',
    art: 'nachricht',
    saetze: {
      de: 'Ihr Antrag ist in Arbeit. Wir melden uns hier, sobald es etwas Neues gibt.',
      en: 'We are working on your application. We will write here as soon as there is news.',
      tr: 'Başvurunuz üzerinde çalışıyoruz. Yeni bir gelişme olduğunda buraya yazacağız.',
      ar: 'نعمل على طلبكم. سنكتب هنا فور وجود جديد.',
      uk: 'Ми працюємо над вашою заявою. Ми напишемо тут, щойно з’являться новини.',
      ru: 'Мы работаем над вашим заявлением. Мы напишем здесь, как только появятся новости.',
      fa: 'درخواست شما در دست بررسی است. به‌محض وجود خبر تازه همین‌جا می‌نویسیم.',
      fr: 'Votre demande est en cours de traitement. Nous écrirons ici dès qu’il y aura du nouveau.',
    },
  },
];
