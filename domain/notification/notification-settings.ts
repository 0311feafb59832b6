/** What a committee may set about its mails: setting `notification`, times of the office's own zone. */
export interface NotificationSettings {
  /** When the daily digest leaves on working days, "HH:MM". */
  readonly digestAt: string;
  /** No mail from this hour to that one, over midnight where `from` is later, but what a deadline demands. */
  readonly quietFrom: string;
  readonly quietTo: string;
  /** Rest days and holidays are quiet too. */
  readonly quietOnRestDays: boolean;
  /** Working hours after which a leader whose opinion mail shows no sign of life is to be telephoned. */
  readonly signOfLifeHours: number;
}

/** As shipped: the office's day begins at 07:30, and eight working hours are a day and a little more than the morning. */
export const USUAL_NOTIFICATION_SETTINGS: NotificationSettings = {
  digestAt: '07:30',
  quietFrom: '20:00',
  quietTo: '06:30',
  quietOnRestDays: true,
  signOfLifeHours: 8,
};

/** The key under which they are stored. */
export const NOTIFICATION_SETTING = 'notification';

/** Reads what is stored; whatever is missing is as usual. It was checked when it was saved. */
export function notificationSettingsOf(stored: unknown): NotificationSettings {
  const own = typeof stored === 'object' && stored !== null ? (stored as Partial<NotificationSettings>) : {};
  return { ...USUAL_NOTIFICATION_SETTINGS, ...own };
}
