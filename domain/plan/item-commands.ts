import type { Stage } from '../intake/stage';

export const ITEM_OUTCOMES = ['done', 'no-demand', 'carried-on', 'cancelled'] as const;
/** Hoàn thành · Không phát sinh · Chuyển tiếp sang năm sau · Không thực hiện. */
export type ItemOutcome = (typeof ITEM_OUTCOMES)[number];

export const ITEM_STATUSES = ['scheduled', 'active', 'suspended', 'closed'] as const;
export type ItemStatus = (typeof ITEM_STATUSES)[number];

export interface ItemCommands {
  /** A new đợt, at once or on `plannedOpenOn`. Omitted dates are computed backwards from the item's due date. */
  'open-intake': {
    intakeId: string;
    name: string;
    learnerGroupId?: string | null;
    variant: 'normal' | 'expedited';
    /** ISO date; today or earlier opens at once, omitted: computed. */
    plannedOpenOn?: string | null;
    dueOn?: string | null;
    /** A call from above sets its own date (often in five days) and takes the short procedure. */
    callDeadlineOn?: string | null;
    callReference?: string | null;
    /** Nhập hiện trạng: taken in as it stands. */
    startAtStage?: Stage | null;
    startReason?: string | null;
    unitIds: string[];
    /** Kind of the deciding body where it is not the item's own. */
    decidingBodyId?: string | null;
    procedureCode?: string | null;
    quota?: { granted: number; basis: string } | null;
  };
  'close-item': { outcome: ItemOutcome; reason: string };
  'move-due': { toOn: string; reason: string; documentReference?: string | null };
  'suspend-item': { reason: string };
  'resume-item': { reason: string };
  'cancel-item': { reason: string; documentReference?: string | null };
  /** Chỉ tiêu of the item over all its intakes, for all units or one. */
  'grant-item-quota': { unitId: string | null; granted: number; basis: string };
  'allow-item-excess': { unitId: string | null; excess: number; basis: string };
}

export type ItemCommandName = keyof ItemCommands;

/** In which statuses an act belongs. */
export const ITEM_COMMAND_TABLE: Readonly<Record<ItemCommandName, readonly ItemStatus[]>> = {
  'open-intake': ['scheduled', 'active'],
  'close-item': ['scheduled', 'active', 'suspended'],
  'move-due': ['scheduled', 'active', 'suspended'],
  'suspend-item': ['scheduled', 'active'],
  'resume-item': ['suspended'],
  'cancel-item': ['scheduled', 'active', 'suspended'],
  'grant-item-quota': ['scheduled', 'active', 'suspended'],
  'allow-item-excess': ['active'],
};

export function isItemCommand(name: string): name is ItemCommandName {
  return Object.hasOwn(ITEM_COMMAND_TABLE, name);
}

export function allowsItemCommand(name: ItemCommandName, status: ItemStatus): boolean {
  return ITEM_COMMAND_TABLE[name].includes(status);
}
