/** Mails to citizens. A mail is a postcard: it names neither a matter nor a person (C36). */
import type { MailTemplate } from '#platform/mail/mail.ts';

export const buergercode: MailTemplate<{ code: string; minuten: string }> = {
  name: 'buerger.code',
  params: ['code', 'minuten'],
  texts: {
    de: {
      subject: 'Ihr Code',
      text: 'Guten Tag,\n\nIhr Code: {code}\n\nEr gilt {minuten} Minuten. Geben Sie ihn auf der Seite ein, auf der Sie ihn angefordert haben, und sonst niemandem.\n\nHaben Sie keinen Code angefordert, dann müssen Sie nichts tun.',
    },
    en: {
      subject: 'Your code',
      text: 'Hello,\n\nyour code: {code}\n\nIt is valid for {minuten} minutes. Enter it on the page where you asked for it and give it to nobody.\n\nIf you did not ask for a code, you need not do anything.',
    },
    tr: {
      subject: 'Kodunuz',
      text: 'Merhaba,\n\nkodunuz: {code}\n\n{minuten} dakika geçerlidir. Kodu istediğiniz sayfaya girin ve kimseye vermeyin.\n\nKod istemediyseniz bir şey yapmanız gerekmez.',
    },
    ar: {
      subject: 'الرمز الخاص بك',
      text: 'مرحبًا،\n\nالرمز: {code}\n\nيصلح لمدة {minuten} دقيقة. أدخله في الصفحة التي طلبته فيها ولا تعطه لأحد.\n\nإذا لم تطلب رمزًا فلا داعي لفعل أي شيء.',
    },
    uk: {
      subject: 'Ваш код',
      text: 'Добрий день,\n\nВаш код: {code}\n\nВін дійсний {minuten} хвилин. Введіть його на сторінці, де ви його запросили, і нікому не давайте.\n\nЯкщо ви не запитували код, нічого робити не треба.',
    },
    ru: {
      subject: 'Ваш код',
      text: 'Здравствуйте,\n\nВаш код: {code}\n\nОн действует {minuten} минут. Введите его на странице, где вы его запросили, и никому не сообщайте.\n\nЕсли вы не запрашивали код, ничего делать не нужно.',
    },
    fa: {
      subject: 'کد شما',
      text: 'سلام،\n\nکد شما: {code}\n\nاین کد {minuten} دقیقه اعتبار دارد. آن را در همان صفحه‌ای که درخواست کرده‌اید وارد کنید و به کسی ندهید.\n\nاگر کدی نخواسته‌اید، لازم نیست کاری بکنید.',
    },
    fr: {
      subject: 'Votre code',
      text: 'Bonjour,\n\nvotre code : {code}\n\nIl est valable {minuten} minutes. Saisissez-le sur la page où vous l’avez demandé et ne le donnez à personne.\n\nSi vous n’avez pas demandé de code, vous n’avez rien à faire.',
    },
  },
};

/** Says that there is something to read, and where. */
export const neuesZumAntrag: MailTemplate<{ link: string }> = {
  name: 'buerger.neues',
  params: ['link'],
  texts: {
    de: {
      subject: 'Es gibt Neues',
      text: 'Guten Tag,\n\nes gibt Neues zu Ihrem Antrag. Melden Sie sich an und lesen Sie es hier:\n\n{link}',
    },
    en: {
      subject: 'There is news',
      text: 'Hello,\n\nthere is news about your application. Sign in and read it here:\n\n{link}',
    },
    tr: {
      subject: 'Yeni bir haber var',
      text: 'Merhaba,\n\nbaşvurunuzla ilgili yeni bir haber var. Giriş yapıp buradan okuyun:\n\n{link}',
    },
    ar: { subject: 'هناك جديد', text: 'مرحبًا،\n\nهناك جديد بخصوص طلبك. سجّل الدخول واقرأه هنا:\n\n{link}' },
    uk: {
      subject: 'Є новини',
      text: 'Добрий день,\n\nє новини щодо вашої заяви. Увійдіть і прочитайте тут:\n\n{link}',
    },
    ru: {
      subject: 'Есть новости',
      text: 'Здравствуйте,\n\nесть новости по вашему заявлению. Войдите и прочитайте здесь:\n\n{link}',
    },
    fa: {
      subject: 'خبر تازه‌ای هست',
      text: 'سلام،\n\nخبر تازه‌ای درباره درخواست شما هست. وارد شوید و اینجا بخوانید:\n\n{link}',
    },
    fr: {
      subject: 'Il y a du nouveau',
      text: 'Bonjour,\n\nil y a du nouveau dans votre demande. Connectez-vous et lisez ici :\n\n{link}',
    },
  },
};
