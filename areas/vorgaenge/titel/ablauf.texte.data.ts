/**
 * What is said before something ends, in the languages of most people here. The German text binds; the mail is a
 * postcard and names neither person nor matter. Arabic, Persian, Ukrainian and Russian want a native reader.
 */
export const HINWEISSPRACHEN = ['de', 'en', 'tr', 'ar', 'uk', 'ru', 'fa', 'fr'] as const;
export type Hinweissprache = (typeof HINWEISSPRACHEN)[number];

export interface Hinweistexte {
  readonly mailBetreff: string;
  readonly mailText: string;
  readonly titel: string;
  readonly pass: string;
  readonly papier: string;
  /** `{was}` what ends, `{tag}` when. */
  readonly satz: string;
  readonly titelTun: string;
  readonly passTun: string;
  readonly papierTun: string;
  readonly fragen: string;
}

export const HINWEISTEXTE: Readonly<Record<Hinweissprache, Hinweistexte>> = {
  de: {
    mailBetreff: 'Bitte sehen Sie auf Ihre Papiere',
    mailText:
      'Guten Tag,\n\neines Ihrer Papiere gilt nicht mehr lange. Bitte sehen Sie nach, wann es endet, und melden Sie sich vorher bei uns.\n\nAuf diese Nachricht können Sie nicht antworten.\n\n{amt}',
    titel: 'Ihr Aufenthaltstitel endet bald',
    pass: 'Ihr Pass endet bald',
    papier: 'Ihre Bescheinigung endet bald',
    satz: '{was} gilt bis {tag}.',
    titelTun:
      'Wenn Sie bleiben wollen, stellen Sie den Antrag vor diesem Tag. Dann gilt Ihr Titel weiter, bis wir entscheiden, und Sie dürfen weiter arbeiten wie bisher.',
    passTun: 'Beantragen Sie bei Ihrer Botschaft oder Ihrem Konsulat jetzt einen neuen Pass. Zeigen Sie ihn uns dann.',
    papierTun: 'Melden Sie sich vor diesem Tag bei uns, damit Sie eine neue bekommen.',
    fragen: 'Haben Sie schon einen Antrag gestellt? Dann müssen Sie nichts tun.',
  },
  en: {
    mailBetreff: 'Please check your papers',
    mailText:
      'Hello,\n\none of your papers will end soon. Please check the date and contact us before that day.\n\nYou cannot reply to this message.\n\n{amt}',
    titel: 'Your residence permit will end soon',
    pass: 'Your passport will end soon',
    papier: 'Your certificate will end soon',
    satz: '{was} is valid until {tag}.',
    titelTun:
      'If you want to stay, apply before that day. Your permit then continues until we decide, and you may go on working as before.',
    passTun: 'Please apply for a new passport at your embassy or consulate now, and show it to us when you have it.',
    papierTun: 'Please contact us before that day so that you get a new one.',
    fragen: 'Have you already applied? Then there is nothing you need to do.',
  },
  tr: {
    mailBetreff: 'Lütfen belgelerinizi kontrol edin',
    mailText:
      'Merhaba,\n\nbelgelerinizden birinin süresi yakında doluyor. Lütfen tarihi kontrol edin ve o günden önce bize başvurun.\n\nBu iletiye yanıt veremezsiniz.\n\n{amt}',
    titel: 'Oturma izninizin süresi yakında doluyor',
    pass: 'Pasaportunuzun süresi yakında doluyor',
    papier: 'Belgenizin süresi yakında doluyor',
    satz: '{was}: {tag} tarihine kadar geçerli.',
    titelTun:
      'Kalmak istiyorsanız bu günden önce başvurun. Biz karar verene kadar izniniz geçerli kalır ve şimdiye kadarki gibi çalışabilirsiniz.',
    passTun: 'Lütfen şimdi büyükelçiliğinizden veya konsolosluğunuzdan yeni pasaport isteyin ve bize gösterin.',
    papierTun: 'Yenisini almak için lütfen bu günden önce bize başvurun.',
    fragen: 'Başvurunuzu yaptınız mı? O zaman bir şey yapmanız gerekmez.',
  },
  ar: {
    mailBetreff: 'يرجى التحقق من وثائقك',
    mailText:
      'مرحبًا،\n\nتنتهي صلاحية إحدى وثائقك قريبًا. يرجى التحقق من التاريخ والتواصل معنا قبل ذلك اليوم.\n\nلا يمكنك الرد على هذه الرسالة.\n\n{amt}',
    titel: 'تصريح إقامتك ينتهي قريبًا',
    pass: 'جواز سفرك ينتهي قريبًا',
    papier: 'شهادتك تنتهي قريبًا',
    satz: '{was}: صالح حتى {tag}.',
    titelTun:
      'إذا أردت البقاء فقدّم الطلب قبل هذا اليوم. عندئذ يبقى تصريحك ساريًا حتى نتخذ القرار، ويمكنك الاستمرار في العمل كما في السابق.',
    passTun: 'يرجى طلب جواز سفر جديد الآن من سفارتك أو قنصليتك، ثم إظهاره لنا.',
    papierTun: 'يرجى التواصل معنا قبل هذا اليوم لتحصل على شهادة جديدة.',
    fragen: 'هل قدّمت طلبًا بالفعل؟ إذن ليس عليك فعل شيء.',
  },
  uk: {
    mailBetreff: 'Будь ласка, перевірте свої документи',
    mailText:
      'Добрий день,\n\nтермін дії одного з ваших документів скоро закінчується. Перевірте дату та зверніться до нас до цього дня.\n\nНа цей лист не можна відповісти.\n\n{amt}',
    titel: 'Ваш дозвіл на проживання скоро закінчується',
    pass: 'Ваш паспорт скоро закінчується',
    papier: 'Ваша довідка скоро закінчується',
    satz: '{was}: дійсний до {tag}.',
    titelTun:
      'Якщо ви хочете залишитися, подайте заяву до цього дня. Тоді ваш дозвіл діє далі до нашого рішення, і ви можете працювати, як раніше.',
    passTun: 'Замовте зараз новий паспорт у своєму посольстві чи консульстві, а потім покажіть його нам.',
    papierTun: 'Зверніться до нас до цього дня, щоб отримати нову.',
    fragen: 'Ви вже подали заяву? Тоді нічого робити не треба.',
  },
  ru: {
    mailBetreff: 'Пожалуйста, проверьте свои документы',
    mailText:
      'Здравствуйте,\n\nсрок действия одного из ваших документов скоро закончится. Проверьте дату и обратитесь к нам до этого дня.\n\nНа это письмо нельзя ответить.\n\n{amt}',
    titel: 'Ваш вид на жительство скоро закончится',
    pass: 'Ваш паспорт скоро закончится',
    papier: 'Ваша справка скоро закончится',
    satz: '{was}: действует до {tag}.',
    titelTun:
      'Если вы хотите остаться, подайте заявление до этого дня. Тогда разрешение действует дальше до нашего решения, и вы можете работать, как раньше.',
    passTun: 'Закажите сейчас новый паспорт в своём посольстве или консульстве, а затем покажите его нам.',
    papierTun: 'Обратитесь к нам до этого дня, чтобы получить новую.',
    fragen: 'Вы уже подали заявление? Тогда ничего делать не нужно.',
  },
  fa: {
    mailBetreff: 'لطفاً مدارک خود را بررسی کنید',
    mailText:
      'سلام،\n\nاعتبار یکی از مدارک شما به‌زودی تمام می‌شود. لطفاً تاریخ را بررسی کنید و پیش از آن روز با ما تماس بگیرید.\n\nبه این پیام نمی‌توانید پاسخ دهید.\n\n{amt}',
    titel: 'اجازهٔ اقامت شما به‌زودی تمام می‌شود',
    pass: 'گذرنامهٔ شما به‌زودی تمام می‌شود',
    papier: 'گواهی شما به‌زودی تمام می‌شود',
    satz: '{was}: تا {tag} معتبر است.',
    titelTun:
      'اگر می‌خواهید بمانید، پیش از این روز درخواست دهید. در این صورت اجازهٔ شما تا تصمیم ما معتبر می‌ماند و می‌توانید مانند گذشته کار کنید.',
    passTun: 'لطفاً همین حالا از سفارت یا کنسولگری خود گذرنامهٔ جدید بخواهید و سپس آن را به ما نشان دهید.',
    papierTun: 'لطفاً پیش از این روز با ما تماس بگیرید تا گواهی جدید بگیرید.',
    fragen: 'آیا درخواست داده‌اید؟ در این صورت لازم نیست کاری کنید.',
  },
  fr: {
    mailBetreff: 'Veuillez vérifier vos papiers',
    mailText:
      'Bonjour,\n\nun de vos papiers arrive bientôt à sa fin. Veuillez vérifier la date et nous contacter avant ce jour.\n\nVous ne pouvez pas répondre à ce message.\n\n{amt}',
    titel: 'Votre titre de séjour arrive bientôt à sa fin',
    pass: 'Votre passeport arrive bientôt à sa fin',
    papier: 'Votre attestation arrive bientôt à sa fin',
    satz: '{was} : valable jusqu’au {tag}.',
    titelTun:
      'Si vous voulez rester, déposez votre demande avant ce jour. Votre titre continue alors jusqu’à notre décision et vous pouvez travailler comme avant.',
    passTun: 'Demandez dès maintenant un nouveau passeport à votre ambassade ou consulat, puis montrez-le-nous.',
    papierTun: 'Contactez-nous avant ce jour pour en recevoir une nouvelle.',
    fragen: 'Vous avez déjà déposé une demande ? Alors vous n’avez rien à faire.',
  },
};

export function hinweisspracheOf(sprache: string): Hinweissprache {
  return HINWEISSPRACHEN.find((one) => one === sprache) ?? 'de';
}
