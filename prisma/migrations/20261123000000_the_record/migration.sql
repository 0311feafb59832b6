-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "committee" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "symbol" TEXT NOT NULL,
    "preset" TEXT NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "calendar_revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "committee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "tree" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "symbol" TEXT,
    "parent_id" UUID,
    "email" TEXT,
    "phone" TEXT,
    "signatory" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_succession" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "predecessor_id" UUID NOT NULL,
    "successor_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "effective_on" DATE NOT NULL,
    "basis" TEXT NOT NULL,

    CONSTRAINT "unit_succession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "full_name" TEXT NOT NULL,
    "sort_name" TEXT NOT NULL,
    "search_key" TEXT NOT NULL,
    "birth" TEXT,
    "gender" TEXT,
    "ethnicity" TEXT,
    "unit_id" UUID,
    "position" TEXT,
    "party_probationary_on" TEXT,
    "party_official_on" TEXT,
    "education" TEXT,
    "political_theory_level" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_post" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "group" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "person_post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "body" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "system" TEXT NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "body_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "body_member" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "post" TEXT NOT NULL,
    "post_title" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "body_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "legal_basis" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "organ" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "issued_on" DATE,
    "title" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "superseded_by" TEXT,
    "verified" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "legal_basis_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "sha256" BYTEA NOT NULL,
    "media_type" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,
    "uploaded_by" UUID,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_day" (
    "committee_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "provisional" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "calendar_day_pkey" PRIMARY KEY ("committee_id","date")
);

-- CreateTable
CREATE TABLE "calendar_revision" (
    "committee_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "days" JSONB NOT NULL,

    CONSTRAINT "calendar_revision_pkey" PRIMARY KEY ("committee_id","revision")
);

-- CreateTable
CREATE TABLE "setting" (
    "committee_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("committee_id","key")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "person_id" UUID,
    "email" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "phone" TEXT,
    "language" TEXT NOT NULL DEFAULT 'vi',
    "password_hash" TEXT,
    "personal_code_hash" TEXT,
    "personal_code_tries" INTEGER NOT NULL DEFAULT 0,
    "personal_code_set_at" TIMESTAMPTZ(3),
    "personal_code_locked_at" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_role" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "unit_id" UUID,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "account_role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_session" (
    "id_hash" BYTEA NOT NULL,
    "account_id" UUID NOT NULL,
    "csrf_hash" BYTEA NOT NULL,
    "method" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "elevated_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_session_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "confirmation_code" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "link_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "consumed_at" TIMESTAMPTZ(3),

    CONSTRAINT "confirmation_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registered_device" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "label" TEXT NOT NULL,
    "registered_at" TIMESTAMPTZ(3) NOT NULL,
    "registered_by" UUID,
    "last_used_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "registered_device_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "device_invitation" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "device_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key","window_start")
);

-- CreateTable
CREATE TABLE "security_event" (
    "id" UUID NOT NULL,
    "committee_id" UUID,
    "kind" TEXT NOT NULL,
    "account_id" UUID,
    "subject_id" UUID,
    "details" JSONB NOT NULL DEFAULT '{}',
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "security_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delegation" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "from_account_id" UUID NOT NULL,
    "to_account_id" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "revoked_at" TIMESTAMPTZ(3),
    "created_by" UUID NOT NULL,

    CONSTRAINT "delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "number" TEXT,
    "title" TEXT NOT NULL,
    "organ" TEXT NOT NULL,
    "issued_on" DATE,
    "state" TEXT NOT NULL,
    "legal_bases" JSONB NOT NULL DEFAULT '[]',
    "purposes" JSONB NOT NULL DEFAULT '[]',
    "duties" JSONB NOT NULL DEFAULT '[]',
    "recipients" JSONB NOT NULL DEFAULT '[]',
    "signatory" TEXT,
    "capacity" TEXT,
    "signatory_post" TEXT,
    "planned_budget" BIGINT,
    "budget_basis" TEXT,
    "draft" JSONB NOT NULL,
    "source_file_id" UUID,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "activated_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_item" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "work_kind" TEXT NOT NULL,
    "procedure_code" TEXT NOT NULL,
    "on_demand" BOOLEAN NOT NULL DEFAULT false,
    "planned_classes_min" INTEGER,
    "planned_classes_max" INTEGER,
    "planned_learners_min" INTEGER,
    "planned_learners_max" INTEGER,
    "amended_classes_min" INTEGER,
    "amended_classes_max" INTEGER,
    "amended_learners_min" INTEGER,
    "amended_learners_max" INTEGER,
    "leading_body_id" UUID,
    "deciding_body_id" UUID,
    "review_unit_id" UUID,
    "delivering_unit_id" UUID,
    "delivering_text" TEXT,
    "due_kind" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "amended_due_on" DATE,
    "due_passed_at" TIMESTAMPTZ(3),
    "origin" TEXT NOT NULL DEFAULT 'plan',
    "status" TEXT NOT NULL,
    "outcome" TEXT,
    "outcome_reason" TEXT,
    "suspended_reason" TEXT,
    "next_due_at" TIMESTAMPTZ(3),
    "activated_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_item_organ" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "plan_item_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "unit_id" UUID,
    "body_id" UUID,

    CONSTRAINT "plan_item_organ_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "learner_group" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "plan_item_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "planned_classes_min" INTEGER,
    "planned_classes_max" INTEGER,
    "planned_learners_min" INTEGER,
    "planned_learners_max" INTEGER,

    CONSTRAINT "learner_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_amendment" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "document_id" UUID,
    "basis" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "effective_on" DATE NOT NULL,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_amendment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procedure" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "basis" TEXT,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "procedure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "intake" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "plan_item_id" UUID NOT NULL,
    "learner_group_id" UUID,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "procedure_code" TEXT NOT NULL,
    "procedure_version" INTEGER NOT NULL,
    "variant" TEXT NOT NULL DEFAULT 'normal',
    "stages" TEXT[],
    "status" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "stage_index" INTEGER NOT NULL DEFAULT 0,
    "outcome" TEXT,
    "outcome_reason" TEXT,
    "started_at_stage" TEXT,
    "start_reason" TEXT,
    "deciding_body_id" UUID,
    "review_unit_id" UUID,
    "delivering_unit_id" UUID,
    "planned_open_on" DATE NOT NULL,
    "due_kind" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "call_deadline_on" DATE,
    "call_reference" TEXT,
    "shortfall_days" INTEGER NOT NULL DEFAULT 0,
    "past_due" BOOLEAN NOT NULL DEFAULT false,
    "holder_kind" TEXT,
    "holder_unit_id" UUID,
    "holder_account_id" UUID,
    "held_since" TIMESTAMPTZ(3),
    "stage_deadline_on" DATE,
    "next_due_at" TIMESTAMPTZ(3),
    "scheduled_by_revision" INTEGER NOT NULL DEFAULT 1,
    "suspended_at" TIMESTAMPTZ(3),
    "suspended_reason" TEXT,
    "opened_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "intake_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "intake_stage" (
    "intake_id" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "committee_id" UUID NOT NULL,
    "opens_on" DATE NOT NULL,
    "deadline_on" DATE NOT NULL,
    "original_deadline_on" DATE NOT NULL,
    "entered_at" TIMESTAMPTZ(3),
    "left_at" TIMESTAMPTZ(3),
    "deadline_passed_at" TIMESTAMPTZ(3),

    CONSTRAINT "intake_stage_pkey" PRIMARY KEY ("intake_id","stage")
);

-- CreateTable
CREATE TABLE "intake_unit" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "intake_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "called_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "late_reason" TEXT,
    "closed_reason" TEXT,

    CONSTRAINT "intake_unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reminder" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "intake_id" UUID,
    "round_id" UUID,
    "plan_item_id" UUID,
    "stage" TEXT NOT NULL,
    "recipient_kind" TEXT NOT NULL,
    "unit_id" UUID,
    "person_id" UUID,
    "role" TEXT,
    "step" TEXT NOT NULL,
    "copy_to" TEXT,
    "deadline_on" DATE NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deadline_change" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "intake_id" UUID,
    "plan_item_id" UUID,
    "round_id" UUID,
    "stage" TEXT,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "document_id" UUID,
    "changed_by" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "deadline_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "call_task" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "intake_id" UUID,
    "round_id" UUID,
    "unit_id" UUID,
    "person_id" UUID,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE,
    "next_call_on" DATE,
    "calls" JSONB NOT NULL DEFAULT '[]',
    "closed_at" TIMESTAMPTZ(3),
    "closed_reason" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "call_task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nomination_list" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "intake_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "no_demand" BOOLEAN NOT NULL DEFAULT false,
    "unit_signatory" TEXT,
    "note" TEXT,
    "submitted_by" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "entered_on_behalf" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT,
    "source_reference" TEXT,
    "source_on" DATE,
    "late_reason" TEXT,
    "paper_owed" BOOLEAN NOT NULL DEFAULT false,
    "paper_due_on" DATE,
    "paper_received_at" TIMESTAMPTZ(3),
    "receipt_code" TEXT,
    "return_reason" TEXT,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "nomination_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nomination_list_version" (
    "list_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "committee_id" UUID NOT NULL,
    "snapshot" JSONB NOT NULL,
    "submitted_by" UUID NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "nomination_list_version_pkey" PRIMARY KEY ("list_id","version")
);

-- CreateTable
CREATE TABLE "nominee_line" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "intake_id" UUID NOT NULL,
    "list_id" UUID,
    "unit_id" UUID NOT NULL,
    "person_id" UUID,
    "list_order" INTEGER NOT NULL,
    "full_name" TEXT NOT NULL,
    "sort_name" TEXT NOT NULL,
    "search_key" TEXT NOT NULL,
    "birth" TEXT,
    "gender" TEXT,
    "position" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',
    "state" TEXT NOT NULL,
    "reason_code" TEXT,
    "reason_text" TEXT,
    "rank" INTEGER,
    "origin" TEXT NOT NULL DEFAULT 'listed',
    "origin_reason" TEXT,
    "replaces_id" UUID,
    "holds_place" BOOLEAN NOT NULL DEFAULT false,
    "approval_owed" BOOLEAN NOT NULL DEFAULT false,
    "confirmation_owed" BOOLEAN NOT NULL DEFAULT false,
    "training_class_id" UUID,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "nominee_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "eligibility_check" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "line_id" UUID NOT NULL,
    "rule_set" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "findings" JSONB NOT NULL,
    "snapshot" JSONB NOT NULL,
    "as_of" DATE NOT NULL,
    "special_case" JSONB,
    "checked_by" UUID,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "eligibility_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quota" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "intake_id" UUID NOT NULL,
    "unit_id" UUID,
    "granted" INTEGER NOT NULL,
    "excess" INTEGER NOT NULL DEFAULT 0,
    "used" INTEGER NOT NULL DEFAULT 0,
    "basis" TEXT NOT NULL,
    "excess_basis" TEXT,
    "excess_by" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "quota_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quota_entry" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "quota_id" UUID NOT NULL,
    "line_id" UUID NOT NULL,
    "change" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "recorded_by" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quota_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "number" TEXT,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "submitting_unit_id" UUID,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "content_hash" TEXT,
    "due_on" DATE NOT NULL,
    "supplementary_to_id" UUID,
    "drafted_by" UUID NOT NULL,
    "drafted_at" TIMESTAMPTZ(3) NOT NULL,
    "signed_by" UUID,
    "signed_at" TIMESTAMPTZ(3),
    "signing_capacity" TEXT,
    "taken_in_by" UUID,
    "taken_in_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,
    "contact_phone" TEXT,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission_line" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "intake_id" UUID,
    "nominee_line_id" UUID,
    "plan_item_id" UUID,
    "body_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',
    "outcome" TEXT,
    "outcome_at" TIMESTAMPTZ(3),
    "round_id" UUID,

    CONSTRAINT "submission_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opinion_round" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "incumbents" INTEGER NOT NULL,
    "closing_rule" JSONB NOT NULL,
    "opened_by" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE NOT NULL,
    "change_window_ends_at" TIMESTAMPTZ(3),
    "next_due_at" TIMESTAMPTZ(3),
    "closed_by" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "close_ground" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "opinion_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "round_member" (
    "round_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "account_id" UUID,
    "post" TEXT NOT NULL,
    "post_title" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "required" BOOLEAN NOT NULL DEFAULT false,
    "current_opinion_id" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "round_member_pkey" PRIMARY KEY ("round_id","person_id")
);

-- CreateTable
CREATE TABLE "opinion" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "recorded_by" UUID NOT NULL,
    "on_behalf" BOOLEAN NOT NULL DEFAULT false,
    "method" TEXT NOT NULL,
    "proof" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "link_id" UUID,
    "device_id" UUID,
    "meeting_id" UUID,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT,
    "paper_owed" BOOLEAN NOT NULL DEFAULT false,
    "paper_due_on" DATE,
    "paper_received_at" TIMESTAMPTZ(3),
    "paper_reference" TEXT,
    "paper_file_id" UUID,
    "superseded_at" TIMESTAMPTZ(3),
    "objected_at" TIMESTAMPTZ(3),
    "objection_text" TEXT,

    CONSTRAINT "opinion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opinion_line" (
    "opinion_id" UUID NOT NULL,
    "submission_line_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "choice" TEXT NOT NULL,
    "text" TEXT,

    CONSTRAINT "opinion_line_pkey" PRIMARY KEY ("opinion_id","submission_line_id")
);

-- CreateTable
CREATE TABLE "opinion_link" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "content_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_reason" TEXT,

    CONSTRAINT "opinion_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "minutes_number" TEXT,
    "chair_person_id" UUID,
    "present" JSONB NOT NULL,
    "minutes_file_id" UUID,
    "note" TEXT,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_line" (
    "meeting_id" UUID NOT NULL,
    "submission_line_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "present_count" INTEGER NOT NULL,
    "agreed_count" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "meeting_line_pkey" PRIMARY KEY ("meeting_id","submission_line_id")
);

-- CreateTable
CREATE TABLE "conclusion" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "round_id" UUID,
    "meeting_id" UUID,
    "ground" TEXT NOT NULL,
    "tally" JSONB NOT NULL,
    "concluded_by" UUID,
    "concluded_at" TIMESTAMPTZ(3) NOT NULL,
    "document_id" UUID,

    CONSTRAINT "conclusion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "issued_document" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "organ_key" TEXT NOT NULL,
    "organ_name" TEXT NOT NULL,
    "organ_symbol" TEXT NOT NULL,
    "system" TEXT NOT NULL,
    "document_type" TEXT NOT NULL,
    "type_symbol" TEXT NOT NULL,
    "period_key" TEXT,
    "number" INTEGER,
    "issued_on" DATE,
    "summary" TEXT NOT NULL,
    "body" JSONB NOT NULL DEFAULT '{}',
    "signatory_name" TEXT NOT NULL,
    "signatory_post" TEXT NOT NULL,
    "capacity" TEXT NOT NULL,
    "secrecy" TEXT NOT NULL DEFAULT 'none',
    "state" TEXT NOT NULL,
    "submission_id" UUID,
    "recipients" JSONB NOT NULL DEFAULT '[]',
    "file_id" UUID,
    "drafted_by" UUID NOT NULL,
    "drafted_at" TIMESTAMPTZ(3) NOT NULL,
    "signed_on" DATE,
    "signed_recorded_by" UUID,
    "signed_at" TIMESTAMPTZ(3),
    "issued_by" UUID,
    "issued_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "issued_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_intake" (
    "document_id" UUID NOT NULL,
    "intake_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,

    CONSTRAINT "document_intake_pkey" PRIMARY KEY ("document_id","intake_id")
);

-- CreateTable
CREATE TABLE "number_register" (
    "committee_id" UUID NOT NULL,
    "organ_key" TEXT NOT NULL,
    "document_type" TEXT NOT NULL,
    "period_key" TEXT NOT NULL,
    "last_number" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "number_register_pkey" PRIMARY KEY ("committee_id","organ_key","document_type","period_key")
);

-- CreateTable
CREATE TABLE "higher_answer" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "intake_id" UUID NOT NULL,
    "authority" TEXT NOT NULL,
    "document_number" TEXT,
    "document_on" DATE,
    "note" TEXT,
    "file_id" UUID,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "higher_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "higher_answer_line" (
    "answer_id" UUID NOT NULL,
    "line_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "answer" TEXT NOT NULL,
    "reason" TEXT,

    CONSTRAINT "higher_answer_line_pkey" PRIMARY KEY ("answer_id","line_id")
);

-- CreateTable
CREATE TABLE "training_class" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "intake_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "place" TEXT,
    "outside" BOOLEAN NOT NULL DEFAULT false,
    "organiser" TEXT,
    "state" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "capacity" INTEGER,
    "class_teacher" TEXT,
    "opened_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "postponed_from" DATE,
    "change_reason" TEXT,
    "paper_owed" BOOLEAN NOT NULL DEFAULT false,
    "paper_reference" TEXT,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "training_class_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "class_session" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "training_class_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "held_on" DATE NOT NULL,
    "part" TEXT NOT NULL,
    "topic" TEXT,
    "instructor" TEXT,
    "periods" INTEGER NOT NULL DEFAULT 4,
    "state" TEXT NOT NULL,
    "moved_from" DATE,
    "change_reason" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "class_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attendance" (
    "session_id" UUID NOT NULL,
    "line_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "mark" TEXT NOT NULL,
    "note" TEXT,
    "marked_by" UUID NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("session_id","line_id")
);

-- CreateTable
CREATE TABLE "class_result" (
    "line_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "training_class_id" UUID NOT NULL,
    "result" TEXT NOT NULL,
    "grade" TEXT,
    "score" TEXT,
    "note" TEXT,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "class_result_pkey" PRIMARY KEY ("line_id")
);

-- CreateTable
CREATE TABLE "certificate" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "training_class_id" UUID NOT NULL,
    "line_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "register_key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "issued_on" DATE NOT NULL,
    "recorded_by" UUID NOT NULL,

    CONSTRAINT "certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "plan_id" UUID,
    "plan_item_id" UUID,
    "intake_id" UUID,
    "title" TEXT NOT NULL,
    "as_of" DATE NOT NULL,
    "figures" JSONB NOT NULL,
    "year_estimate" JSONB,
    "text" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "due_on" DATE,
    "drafted_by" UUID NOT NULL,
    "drafted_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_by" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "received_by" UUID,
    "received_at" TIMESTAMPTZ(3),
    "return_reason" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "difficulty" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "report_id" UUID,
    "intake_id" UUID,
    "plan_item_id" UUID,
    "text" TEXT NOT NULL,
    "proposal" TEXT,
    "answer" TEXT,
    "raised_by" UUID NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "difficulty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "budget_line" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "plan_item_id" UUID,
    "holder_unit_id" UUID,
    "name" TEXT NOT NULL,
    "planned" BIGINT NOT NULL DEFAULT 0,
    "allotted" BIGINT,
    "allotted_basis" TEXT,
    "committed" BIGINT NOT NULL DEFAULT 0,
    "spent" BIGINT NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "budget_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "budget_entry" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "budget_line_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "reference" TEXT,
    "note" TEXT,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "budget_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "command" (
    "committee_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "subject_id" UUID,
    "result" JSONB,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "command_pkey" PRIMARY KEY ("committee_id","account_id","key")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "noun" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "intake_id" UUID,
    "actor_account_id" UUID,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "canonical" TEXT NOT NULL,
    "prev_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "committee_id" UUID NOT NULL,
    "noun" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("committee_id","noun")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "recipient_account_id" UUID,
    "recipient_person_id" UUID,
    "recipient_unit_id" UUID,
    "recipient_email" TEXT,
    "recipient_role" TEXT,
    "parent_id" UUID,
    "language" TEXT NOT NULL DEFAULT 'vi',
    "params" JSONB NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "intake_id" UUID,
    "round_id" UUID,
    "state" TEXT NOT NULL,
    "not_before" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_by" TEXT,
    "claimed_until" TIMESTAMPTZ(3),
    "last_error" TEXT,
    "sent_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "unit_committee_id_kind_idx" ON "unit"("committee_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "unit_committee_id_code_key" ON "unit"("committee_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "unit_succession_predecessor_id_successor_id_key" ON "unit_succession"("predecessor_id", "successor_id");

-- CreateIndex
CREATE INDEX "person_committee_id_sort_name_idx" ON "person"("committee_id", "sort_name");

-- CreateIndex
CREATE INDEX "person_committee_id_unit_id_idx" ON "person"("committee_id", "unit_id");

-- CreateIndex
CREATE INDEX "person_post_person_id_idx" ON "person_post"("person_id");

-- CreateIndex
CREATE INDEX "person_post_committee_id_unit_id_idx" ON "person_post"("committee_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "body_committee_id_kind_key" ON "body"("committee_id", "kind");

-- CreateIndex
CREATE INDEX "body_member_body_id_idx" ON "body_member"("body_id");

-- CreateIndex
CREATE INDEX "body_member_person_id_idx" ON "body_member"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "legal_basis_committee_id_organ_number_key" ON "legal_basis"("committee_id", "organ", "number");

-- CreateIndex
CREATE INDEX "stored_file_committee_id_idx" ON "stored_file"("committee_id");

-- CreateIndex
CREATE INDEX "account_person_id_idx" ON "account"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_committee_id_email_key" ON "account"("committee_id", "email");

-- CreateIndex
CREATE INDEX "account_role_account_id_idx" ON "account_role"("account_id");

-- CreateIndex
CREATE INDEX "account_role_committee_id_role_idx" ON "account_role"("committee_id", "role");

-- CreateIndex
CREATE INDEX "account_role_unit_id_idx" ON "account_role"("unit_id");

-- CreateIndex
CREATE INDEX "sign_in_session_account_id_idx" ON "sign_in_session"("account_id");

-- CreateIndex
CREATE INDEX "confirmation_code_account_id_purpose_idx" ON "confirmation_code"("account_id", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "registered_device_token_hash_key" ON "registered_device"("token_hash");

-- CreateIndex
CREATE INDEX "registered_device_account_id_idx" ON "registered_device"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "device_invitation_token_hash_key" ON "device_invitation"("token_hash");

-- CreateIndex
CREATE INDEX "security_event_committee_id_occurred_at_idx" ON "security_event"("committee_id", "occurred_at");

-- CreateIndex
CREATE INDEX "delegation_to_account_id_idx" ON "delegation"("to_account_id");

-- CreateIndex
CREATE INDEX "plan_committee_id_year_idx" ON "plan"("committee_id", "year");

-- CreateIndex
CREATE INDEX "plan_item_committee_id_status_idx" ON "plan_item"("committee_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "plan_item_plan_id_code_key" ON "plan_item"("plan_id", "code");

-- CreateIndex
CREATE INDEX "plan_item_organ_plan_item_id_idx" ON "plan_item_organ"("plan_item_id");

-- CreateIndex
CREATE INDEX "learner_group_plan_item_id_idx" ON "learner_group"("plan_item_id");

-- CreateIndex
CREATE INDEX "plan_amendment_plan_id_idx" ON "plan_amendment"("plan_id");

-- CreateIndex
CREATE UNIQUE INDEX "procedure_committee_id_code_version_key" ON "procedure"("committee_id", "code", "version");

-- CreateIndex
CREATE INDEX "intake_committee_id_status_stage_deadline_on_idx" ON "intake"("committee_id", "status", "stage_deadline_on");

-- CreateIndex
CREATE INDEX "intake_committee_id_status_stage_idx" ON "intake"("committee_id", "status", "stage");

-- CreateIndex
CREATE UNIQUE INDEX "intake_plan_item_id_ordinal_key" ON "intake"("plan_item_id", "ordinal");

-- CreateIndex
CREATE INDEX "intake_unit_unit_id_state_idx" ON "intake_unit"("unit_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "intake_unit_intake_id_unit_id_key" ON "intake_unit"("intake_id", "unit_id");

-- CreateIndex
CREATE INDEX "reminder_intake_id_state_idx" ON "reminder"("intake_id", "state");

-- CreateIndex
CREATE INDEX "reminder_round_id_state_idx" ON "reminder"("round_id", "state");

-- CreateIndex
CREATE INDEX "deadline_change_intake_id_idx" ON "deadline_change"("intake_id");

-- CreateIndex
CREATE INDEX "call_task_committee_id_state_idx" ON "call_task"("committee_id", "state");

-- CreateIndex
CREATE INDEX "call_task_intake_id_idx" ON "call_task"("intake_id");

-- CreateIndex
CREATE INDEX "call_task_round_id_idx" ON "call_task"("round_id");

-- CreateIndex
CREATE UNIQUE INDEX "nomination_list_intake_id_unit_id_key" ON "nomination_list"("intake_id", "unit_id");

-- CreateIndex
CREATE INDEX "nominee_line_intake_id_state_idx" ON "nominee_line"("intake_id", "state");

-- CreateIndex
CREATE INDEX "nominee_line_intake_id_unit_id_idx" ON "nominee_line"("intake_id", "unit_id");

-- CreateIndex
CREATE INDEX "nominee_line_list_id_idx" ON "nominee_line"("list_id");

-- CreateIndex
CREATE INDEX "nominee_line_person_id_idx" ON "nominee_line"("person_id");

-- CreateIndex
CREATE INDEX "nominee_line_training_class_id_idx" ON "nominee_line"("training_class_id");

-- CreateIndex
CREATE INDEX "eligibility_check_line_id_idx" ON "eligibility_check"("line_id");

-- CreateIndex
CREATE INDEX "quota_intake_id_idx" ON "quota"("intake_id");

-- CreateIndex
CREATE INDEX "quota_entry_quota_id_idx" ON "quota_entry"("quota_id");

-- CreateIndex
CREATE INDEX "quota_entry_line_id_idx" ON "quota_entry"("line_id");

-- CreateIndex
CREATE INDEX "submission_committee_id_state_idx" ON "submission"("committee_id", "state");

-- CreateIndex
CREATE INDEX "submission_line_submission_id_idx" ON "submission_line"("submission_id");

-- CreateIndex
CREATE INDEX "submission_line_intake_id_idx" ON "submission_line"("intake_id");

-- CreateIndex
CREATE INDEX "submission_line_nominee_line_id_idx" ON "submission_line"("nominee_line_id");

-- CreateIndex
CREATE INDEX "opinion_round_submission_id_idx" ON "opinion_round"("submission_id");

-- CreateIndex
CREATE INDEX "opinion_round_committee_id_state_due_on_idx" ON "opinion_round"("committee_id", "state", "due_on");

-- CreateIndex
CREATE INDEX "round_member_account_id_idx" ON "round_member"("account_id");

-- CreateIndex
CREATE INDEX "opinion_round_id_person_id_idx" ON "opinion"("round_id", "person_id");

-- CreateIndex
CREATE INDEX "opinion_line_submission_line_id_idx" ON "opinion_line"("submission_line_id");

-- CreateIndex
CREATE UNIQUE INDEX "opinion_link_token_hash_key" ON "opinion_link"("token_hash");

-- CreateIndex
CREATE INDEX "opinion_link_round_id_person_id_idx" ON "opinion_link"("round_id", "person_id");

-- CreateIndex
CREATE INDEX "meeting_body_id_idx" ON "meeting"("body_id");

-- CreateIndex
CREATE INDEX "conclusion_submission_id_idx" ON "conclusion"("submission_id");

-- CreateIndex
CREATE INDEX "issued_document_committee_id_state_idx" ON "issued_document"("committee_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "issued_document_committee_id_organ_key_document_type_period_key" ON "issued_document"("committee_id", "organ_key", "document_type", "period_key", "number");

-- CreateIndex
CREATE INDEX "document_intake_intake_id_idx" ON "document_intake"("intake_id");

-- CreateIndex
CREATE INDEX "higher_answer_intake_id_idx" ON "higher_answer"("intake_id");

-- CreateIndex
CREATE INDEX "training_class_committee_id_state_idx" ON "training_class"("committee_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "training_class_intake_id_ordinal_key" ON "training_class"("intake_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "class_session_training_class_id_ordinal_key" ON "class_session"("training_class_id", "ordinal");

-- CreateIndex
CREATE INDEX "attendance_line_id_idx" ON "attendance"("line_id");

-- CreateIndex
CREATE INDEX "class_result_training_class_id_idx" ON "class_result"("training_class_id");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_line_id_key" ON "certificate"("line_id");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_committee_id_register_key_number_key" ON "certificate"("committee_id", "register_key", "number");

-- CreateIndex
CREATE INDEX "report_committee_id_state_idx" ON "report"("committee_id", "state");

-- CreateIndex
CREATE INDEX "report_intake_id_idx" ON "report"("intake_id");

-- CreateIndex
CREATE INDEX "difficulty_intake_id_idx" ON "difficulty"("intake_id");

-- CreateIndex
CREATE INDEX "budget_line_plan_id_idx" ON "budget_line"("plan_id");

-- CreateIndex
CREATE INDEX "budget_entry_budget_line_id_idx" ON "budget_entry"("budget_line_id");

-- CreateIndex
CREATE INDEX "audit_event_committee_id_occurred_at_idx" ON "audit_event"("committee_id", "occurred_at");

-- CreateIndex
CREATE INDEX "audit_event_subject_id_idx" ON "audit_event"("subject_id");

-- CreateIndex
CREATE INDEX "audit_event_intake_id_idx" ON "audit_event"("intake_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_committee_id_noun_seq_key" ON "audit_event"("committee_id", "noun", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "notification_dedupe_key_key" ON "notification"("dedupe_key");

-- CreateIndex
CREATE UNIQUE INDEX "notification_message_id_key" ON "notification"("message_id");

-- CreateIndex
CREATE INDEX "notification_state_next_attempt_at_idx" ON "notification"("state", "next_attempt_at");

-- CreateIndex
CREATE INDEX "notification_recipient_account_id_idx" ON "notification"("recipient_account_id");

-- CreateIndex
CREATE INDEX "notification_intake_id_idx" ON "notification"("intake_id");

-- ── What Prisma's schema cannot say ─────────────────────────────────────────────────────────────

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Search without accents: unaccent is only STABLE, so an index needs this wrapper (works on NFC and NFD alike).
CREATE FUNCTION without_accents(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, NFC))) $$;

CREATE INDEX person_search_idx ON person USING gin (search_key gin_trgm_ops);
CREATE INDEX nominee_line_search_idx ON nominee_line USING gin (search_key gin_trgm_ops);

ALTER TABLE person ADD CONSTRAINT person_full_name_nfc CHECK (full_name IS NFC NORMALIZED);
ALTER TABLE nominee_line ADD CONSTRAINT nominee_line_full_name_nfc CHECK (full_name IS NFC NORMALIZED);
ALTER TABLE unit ADD CONSTRAINT unit_name_nfc CHECK (name IS NFC NORMALIZED);

-- Posts, memberships and roles hold [valid_from, valid_to): no two of the same at once.
ALTER TABLE body_member ADD CONSTRAINT body_member_once
  EXCLUDE USING gist (body_id WITH =, person_id WITH =, daterange(valid_from, valid_to) WITH &&);
ALTER TABLE person_post ADD CONSTRAINT person_post_once
  EXCLUDE USING gist (person_id WITH =, unit_id WITH =, title WITH =, daterange(valid_from, valid_to) WITH &&);
ALTER TABLE account_role ADD CONSTRAINT account_role_once
  EXCLUDE USING gist (account_id WITH =, role WITH =, (coalesce(unit_id, '00000000-0000-0000-0000-000000000000'::uuid)) WITH =,
                      daterange(valid_from, valid_to) WITH &&);
ALTER TABLE unit ADD CONSTRAINT unit_validity CHECK (valid_to IS NULL OR valid_to > valid_from);

-- The quota ledger: a row lock and this CHECK, not serializable isolation (design §3).
ALTER TABLE quota ADD CONSTRAINT quota_never_over CHECK (used >= 0 AND granted >= 0 AND excess >= 0 AND used <= granted + excess);
CREATE UNIQUE INDEX quota_scope_key ON quota (intake_id, unit_id) NULLS NOT DISTINCT;

-- One open round per submission and body.
CREATE UNIQUE INDEX opinion_round_one_open ON opinion_round (submission_id, body_id) WHERE state = 'open';
-- One counted opinion per member and round.
CREATE UNIQUE INDEX opinion_one_current ON opinion (round_id, person_id) WHERE superseded_at IS NULL;

-- Indexes of the pages read every morning, and of the relay.
CREATE INDEX intake_overdue_idx ON intake (committee_id, stage_deadline_on) WHERE status = 'open';
CREATE INDEX notification_due_idx ON notification (next_attempt_at) WHERE state = 'queued';
-- The order of one recipient's mails.
CREATE INDEX notification_line_idx ON notification ((coalesce(recipient_account_id::text, recipient_email)), not_before, id) WHERE state = 'queued';
CREATE INDEX reminder_due_idx ON reminder (intake_id, due_at) WHERE state = 'pending';

-- Audit is append-only: not even the owner changes a row. The one exception is the removal of a sample committee as a whole.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('lo_trinh.removed_sample', true) = OLD.committee_id::text
     AND EXISTS (SELECT 1 FROM committee WHERE id = OLD.committee_id AND sample) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'audit_event is append-only';
END $$;
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Ends a deed in one statement: the stored result, its audit events (heads locked in the order of their nouns, so that two deeds
-- cannot wait for each other), its notifications, and the signal to those who watch. `recorded_at` is an argument like every moment.
CREATE FUNCTION finish_deed(p_committee uuid, p_account uuid, p_key text, p_result jsonb, p_events jsonb, p_notifications jsonb,
                            p_recorded_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  event jsonb;
  head audit_head%ROWTYPE;
  event_hash bytea;
BEGIN
  IF p_key IS NOT NULL THEN
    UPDATE command SET result = p_result WHERE committee_id = p_committee AND account_id = p_account AND key = p_key;
  END IF;

  INSERT INTO notification (id, committee_id, kind, recipient_account_id, recipient_person_id, recipient_unit_id, recipient_role, recipient_email,
                            language, params, dedupe_key, message_id, intake_id, round_id, state, not_before, next_attempt_at, created_at)
  SELECT (n->>'id')::uuid, p_committee, n->>'kind', (n->>'recipientAccountId')::uuid, (n->>'recipientPersonId')::uuid,
         (n->>'recipientUnitId')::uuid, n->>'recipientRole', n->>'recipientEmail', coalesce(n->>'language', 'vi'), n->'params', n->>'dedupeKey',
         n->>'messageId', (n->>'intakeId')::uuid, (n->>'roundId')::uuid, 'queued', (n->>'notBefore')::timestamptz,
         (n->>'notBefore')::timestamptz, p_recorded_at
  FROM jsonb_array_elements(p_notifications) AS n
  ON CONFLICT (dedupe_key) DO NOTHING;

  FOR event IN SELECT e FROM jsonb_array_elements(p_events) WITH ORDINALITY AS t(e, i) ORDER BY e->>'noun', i LOOP
    IF head.noun IS DISTINCT FROM event->>'noun' THEN
      INSERT INTO audit_head (committee_id, noun, seq, hash) VALUES (p_committee, event->>'noun', 0, '\x'::bytea) ON CONFLICT DO NOTHING;
      SELECT * INTO head FROM audit_head WHERE committee_id = p_committee AND noun = event->>'noun' FOR UPDATE;
    END IF;
    head.seq := head.seq + 1;
    event_hash := sha256(head.hash || convert_to(head.seq::text || E'\n' || (event->>'canonical'), 'UTF8'));
    INSERT INTO audit_event (id, committee_id, noun, seq, action, subject_id, intake_id, actor_account_id, occurred_at, recorded_at,
                             canonical, prev_hash, hash)
    VALUES ((event->>'id')::uuid, p_committee, event->>'noun', head.seq, event->>'action', (event->>'subjectId')::uuid,
            (event->>'intakeId')::uuid, (event->>'actorAccountId')::uuid, (event->>'occurredAt')::timestamptz, p_recorded_at,
            event->>'canonical', head.hash, event_hash);
    head.hash := event_hash;
    UPDATE audit_head SET seq = head.seq, hash = head.hash WHERE committee_id = p_committee AND noun = head.noun;
    PERFORM pg_notify('lo_trinh_changes', json_build_object('committeeId', p_committee, 'noun', head.noun,
                      'subjectId', event->>'subjectId', 'intakeId', event->>'intakeId')::text);
  END LOOP;
END $$;

-- What is sample stays sample, and what is real can never become it: otherwise the removal below could take real audit with it.
CREATE FUNCTION refuse_sample_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a committee cannot become a sample, nor cease to be one';
END $$;
CREATE TRIGGER committee_sample_fixed BEFORE UPDATE ON committee FOR EACH ROW
  WHEN (OLD.sample IS DISTINCT FROM NEW.sample) EXECUTE FUNCTION refuse_sample_change();

-- Removes a sample committee with everything that is its own; refuses any other. Tables refer to one another, so each is tried again
-- once those that pointed to it are empty. Answers with the number of rows.
CREATE FUNCTION remove_sample(p_committee uuid) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  waiting text[];
  still text[];
  name text;
  gone bigint;
  total bigint := 0;
BEGIN
  PERFORM 1 FROM committee WHERE id = p_committee AND sample FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'committee % is no sample', p_committee;
  END IF;
  PERFORM set_config('lo_trinh.removed_sample', p_committee::text, true);
  DELETE FROM sign_in_session WHERE account_id IN (SELECT id FROM account WHERE committee_id = p_committee);
  DELETE FROM confirmation_code WHERE account_id IN (SELECT id FROM account WHERE committee_id = p_committee);
  UPDATE opinion SET device_id = NULL, link_id = NULL WHERE committee_id = p_committee;
  DELETE FROM registered_device WHERE account_id IN (SELECT id FROM account WHERE committee_id = p_committee);
  DELETE FROM device_invitation WHERE account_id IN (SELECT id FROM account WHERE committee_id = p_committee);
  SELECT array_agg(c.table_name ORDER BY c.table_name) INTO waiting
  FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
  WHERE c.table_schema = current_schema() AND c.column_name = 'committee_id' AND t.table_type = 'BASE TABLE';
  WHILE cardinality(waiting) > 0 LOOP
    still := '{}';
    FOREACH name IN ARRAY waiting LOOP
      BEGIN
        EXECUTE format('DELETE FROM %I WHERE committee_id = $1', name) USING p_committee;
        GET DIAGNOSTICS gone = ROW_COUNT;
        total := total + gone;
      EXCEPTION WHEN foreign_key_violation THEN
        still := still || name;
      END;
    END LOOP;
    IF cardinality(still) = cardinality(waiting) THEN
      RAISE EXCEPTION 'sample tables refer to one another: %', still;
    END IF;
    waiting := still;
  END LOOP;
  DELETE FROM committee WHERE id = p_committee;
  RETURN total + 1;
END $$;

-- References. Prisma is told of none (a deed reads rows by id), so they stand here, column by column.
ALTER TABLE unit ADD CONSTRAINT unit_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE unit ADD CONSTRAINT unit_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES unit (id);
ALTER TABLE unit_succession ADD CONSTRAINT unit_succession_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE unit_succession ADD CONSTRAINT unit_succession_predecessor_id_fkey FOREIGN KEY (predecessor_id) REFERENCES unit (id);
ALTER TABLE unit_succession ADD CONSTRAINT unit_succession_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES unit (id);
ALTER TABLE person ADD CONSTRAINT person_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE person ADD CONSTRAINT person_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit (id);
ALTER TABLE person_post ADD CONSTRAINT person_post_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE person_post ADD CONSTRAINT person_post_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id);
ALTER TABLE person_post ADD CONSTRAINT person_post_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit (id);
ALTER TABLE body ADD CONSTRAINT body_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE body_member ADD CONSTRAINT body_member_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE body_member ADD CONSTRAINT body_member_body_id_fkey FOREIGN KEY (body_id) REFERENCES body (id);
ALTER TABLE body_member ADD CONSTRAINT body_member_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id);
ALTER TABLE legal_basis ADD CONSTRAINT legal_basis_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE stored_file ADD CONSTRAINT stored_file_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE stored_file ADD CONSTRAINT stored_file_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES account (id);
ALTER TABLE calendar_day ADD CONSTRAINT calendar_day_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE calendar_revision ADD CONSTRAINT calendar_revision_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE setting ADD CONSTRAINT setting_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE account ADD CONSTRAINT account_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE account ADD CONSTRAINT account_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id);
ALTER TABLE account_role ADD CONSTRAINT account_role_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE account_role ADD CONSTRAINT account_role_account_id_fkey FOREIGN KEY (account_id) REFERENCES account (id);
ALTER TABLE account_role ADD CONSTRAINT account_role_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit (id);
ALTER TABLE sign_in_session ADD CONSTRAINT sign_in_session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account (id);
ALTER TABLE confirmation_code ADD CONSTRAINT confirmation_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES account (id);
ALTER TABLE confirmation_code ADD CONSTRAINT confirmation_code_link_id_fkey FOREIGN KEY (link_id) REFERENCES opinion_link (id);
ALTER TABLE registered_device ADD CONSTRAINT registered_device_account_id_fkey FOREIGN KEY (account_id) REFERENCES account (id);
ALTER TABLE registered_device ADD CONSTRAINT registered_device_registered_by_fkey FOREIGN KEY (registered_by) REFERENCES account (id);
ALTER TABLE device_invitation ADD CONSTRAINT device_invitation_account_id_fkey FOREIGN KEY (account_id) REFERENCES account (id);
ALTER TABLE device_invitation ADD CONSTRAINT device_invitation_created_by_fkey FOREIGN KEY (created_by) REFERENCES account (id);
ALTER TABLE delegation ADD CONSTRAINT delegation_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE delegation ADD CONSTRAINT delegation_from_account_id_fkey FOREIGN KEY (from_account_id) REFERENCES account (id);
ALTER TABLE delegation ADD CONSTRAINT delegation_to_account_id_fkey FOREIGN KEY (to_account_id) REFERENCES account (id);
ALTER TABLE delegation ADD CONSTRAINT delegation_created_by_fkey FOREIGN KEY (created_by) REFERENCES account (id);
ALTER TABLE plan ADD CONSTRAINT plan_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE plan ADD CONSTRAINT plan_source_file_id_fkey FOREIGN KEY (source_file_id) REFERENCES stored_file (id);
ALTER TABLE plan ADD CONSTRAINT plan_created_by_fkey FOREIGN KEY (created_by) REFERENCES account (id);
ALTER TABLE plan_item ADD CONSTRAINT plan_item_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE plan_item ADD CONSTRAINT plan_item_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan (id);
ALTER TABLE plan_item ADD CONSTRAINT plan_item_leading_body_id_fkey FOREIGN KEY (leading_body_id) REFERENCES body (id);
ALTER TABLE plan_item ADD CONSTRAINT plan_item_deciding_body_id_fkey FOREIGN KEY (deciding_body_id) REFERENCES body (id);
ALTER TABLE plan_item ADD CONSTRAINT plan_item_review_unit_id_fkey FOREIGN KEY (review_unit_id) REFERENCES unit (id);
ALTER TABLE plan_item ADD CONSTRAINT plan_item_delivering_unit_id_fkey FOREIGN KEY (delivering_unit_id) REFERENCES unit (id);
ALTER TABLE plan_item_organ ADD CONSTRAINT plan_item_organ_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE plan_item_organ ADD CONSTRAINT plan_item_organ_plan_item_id_fkey FOREIGN KEY (plan_item_id) REFERENCES plan_item (id);
ALTER TABLE plan_item_organ ADD CONSTRAINT plan_item_organ_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit (id);
ALTER TABLE plan_item_organ ADD CONSTRAINT plan_item_organ_body_id_fkey FOREIGN KEY (body_id) REFERENCES body (id);
ALTER TABLE learner_group ADD CONSTRAINT learner_group_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE learner_group ADD CONSTRAINT learner_group_plan_item_id_fkey FOREIGN KEY (plan_item_id) REFERENCES plan_item (id);
ALTER TABLE plan_amendment ADD CONSTRAINT plan_amendment_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE plan_amendment ADD CONSTRAINT plan_amendment_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan (id);
ALTER TABLE plan_amendment ADD CONSTRAINT plan_amendment_document_id_fkey FOREIGN KEY (document_id) REFERENCES issued_document (id);
ALTER TABLE plan_amendment ADD CONSTRAINT plan_amendment_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account (id);
ALTER TABLE procedure ADD CONSTRAINT procedure_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE procedure ADD CONSTRAINT procedure_created_by_fkey FOREIGN KEY (created_by) REFERENCES account (id);
ALTER TABLE intake ADD CONSTRAINT intake_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE intake ADD CONSTRAINT intake_plan_item_id_fkey FOREIGN KEY (plan_item_id) REFERENCES plan_item (id);
ALTER TABLE intake ADD CONSTRAINT intake_learner_group_id_fkey FOREIGN KEY (learner_group_id) REFERENCES learner_group (id);
ALTER TABLE intake ADD CONSTRAINT intake_deciding_body_id_fkey FOREIGN KEY (deciding_body_id) REFERENCES body (id);
ALTER TABLE intake ADD CONSTRAINT intake_review_unit_id_fkey FOREIGN KEY (review_unit_id) REFERENCES unit (id);
ALTER TABLE intake ADD CONSTRAINT intake_delivering_unit_id_fkey FOREIGN KEY (delivering_unit_id) REFERENCES unit (id);
ALTER TABLE intake ADD CONSTRAINT intake_holder_unit_id_fkey FOREIGN KEY (holder_unit_id) REFERENCES unit (id);
ALTER TABLE intake ADD CONSTRAINT intake_holder_account_id_fkey FOREIGN KEY (holder_account_id) REFERENCES account (id);
ALTER TABLE intake_stage ADD CONSTRAINT intake_stage_intake_id_fkey FOREIGN KEY (intake_id) REFERENCES intake (id);
ALTER TABLE intake_stage ADD CONSTRAINT intake_stage_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE intake_unit ADD CONSTRAINT intake_unit_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE intake_unit ADD CONSTRAINT intake_unit_intake_id_fkey FOREIGN KEY (intake_id) REFERENCES intake (id);
ALTER TABLE intake_unit ADD CONSTRAINT intake_unit_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit (id);
ALTER TABLE reminder ADD CONSTRAINT reminder_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE reminder ADD CONSTRAINT reminder_intake_id_fkey FOREIGN KEY (intake_id) REFERENCES intake (id);
ALTER TABLE reminder ADD CONSTRAINT reminder_round_id_fkey FOREIGN KEY (round_id) REFERENCES opinion_round (id);
ALTER TABLE reminder ADD CONSTRAINT reminder_plan_item_id_fkey FOREIGN KEY (plan_item_id) REFERENCES plan_item (id);
ALTER TABLE reminder ADD CONSTRAINT reminder_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit (id);
ALTER TABLE reminder ADD CONSTRAINT reminder_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id);
ALTER TABLE deadline_change ADD CONSTRAINT deadline_change_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE deadline_change ADD CONSTRAINT deadline_change_intake_id_fkey FOREIGN KEY (intake_id) REFERENCES intake (id);
ALTER TABLE deadline_change ADD CONSTRAINT deadline_change_plan_item_id_fkey FOREIGN KEY (plan_item_id) REFERENCES plan_item (id);
ALTER TABLE deadline_change ADD CONSTRAINT deadline_change_round_id_fkey FOREIGN KEY (round_id) REFERENCES opinion_round (id);
ALTER TABLE deadline_change ADD CONSTRAINT deadline_change_document_id_fkey FOREIGN KEY (document_id) REFERENCES issued_document (id);
ALTER TABLE deadline_change ADD CONSTRAINT deadline_change_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES account (id);
ALTER TABLE call_task ADD CONSTRAINT call_task_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE call_task ADD CONSTRAINT call_task_intake_id_fkey FOREIGN KEY (intake_id) REFERENCES intake (id);
ALTER TABLE call_task ADD CONSTRAINT call_task_round_id_fkey FOREIGN KEY (round_id) REFERENCES opinion_round (id);
ALTER TABLE call_task ADD CONSTRAINT call_task_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit (id);
ALTER TABLE call_task ADD CONSTRAINT call_task_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id);
ALTER TABLE nomination_list ADD CONSTRAINT nomination_list_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE nomination_list ADD CONSTRAINT nomination_list_intake_id_fkey FOREIGN KEY (intake_id) REFERENCES intake (id);
ALTER TABLE nomination_list ADD CONSTRAINT nomination_list_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit (id);
ALTER TABLE nomination_list ADD CONSTRAINT nomination_list_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES account (id);
ALTER TABLE nomination_list ADD CONSTRAINT nomination_list_created_by_fkey FOREIGN KEY (created_by) REFERENCES account (id);
ALTER TABLE nomination_list_version ADD CONSTRAINT nomination_list_version_list_id_fkey FOREIGN KEY (list_id) REFERENCES nomination_list (id);
ALTER TABLE nomination_list_version ADD CONSTRAINT nomination_list_version_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE nomination_list_version ADD CONSTRAINT nomination_list_version_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES account (id);
ALTER TABLE nominee_line ADD CONSTRAINT nominee_line_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE nominee_line ADD CONSTRAINT nominee_line_intake_id_fkey FOREIGN KEY (intake_id) REFERENCES intake (id);
ALTER TABLE nominee_line ADD CONSTRAINT nominee_line_list_id_fkey FOREIGN KEY (list_id) REFERENCES nomination_list (id);
ALTER TABLE nominee_line ADD CONSTRAINT nominee_line_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit (id);
ALTER TABLE nominee_line ADD CONSTRAINT nominee_line_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id);
ALTER TABLE nominee_line ADD CONSTRAINT nominee_line_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES nominee_line (id);
ALTER TABLE nominee_line ADD CONSTRAINT nominee_line_training_class_id_fkey FOREIGN KEY (training_class_id) REFERENCES training_class (id);
ALTER TABLE nominee_line ADD CONSTRAINT nominee_line_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account (id);
ALTER TABLE eligibility_check ADD CONSTRAINT eligibility_check_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE eligibility_check ADD CONSTRAINT eligibility_check_line_id_fkey FOREIGN KEY (line_id) REFERENCES nominee_line (id);
ALTER TABLE eligibility_check ADD CONSTRAINT eligibility_check_checked_by_fkey FOREIGN KEY (checked_by) REFERENCES account (id);
ALTER TABLE quota ADD CONSTRAINT quota_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE quota ADD CONSTRAINT quota_intake_id_fkey FOREIGN KEY (intake_id) REFERENCES intake (id);
ALTER TABLE quota ADD CONSTRAINT quota_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit (id);
ALTER TABLE quota ADD CONSTRAINT quota_excess_by_fkey FOREIGN KEY (excess_by) REFERENCES account (id);
ALTER TABLE quota_entry ADD CONSTRAINT quota_entry_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE quota_entry ADD CONSTRAINT quota_entry_quota_id_fkey FOREIGN KEY (quota_id) REFERENCES quota (id);
ALTER TABLE quota_entry ADD CONSTRAINT quota_entry_line_id_fkey FOREIGN KEY (line_id) REFERENCES nominee_line (id);
ALTER TABLE quota_entry ADD CONSTRAINT quota_entry_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account (id);
ALTER TABLE submission ADD CONSTRAINT submission_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE submission ADD CONSTRAINT submission_submitting_unit_id_fkey FOREIGN KEY (submitting_unit_id) REFERENCES unit (id);
ALTER TABLE submission ADD CONSTRAINT submission_supplementary_to_id_fkey FOREIGN KEY (supplementary_to_id) REFERENCES submission (id);
ALTER TABLE submission ADD CONSTRAINT submission_drafted_by_fkey FOREIGN KEY (drafted_by) REFERENCES account (id);
ALTER TABLE submission ADD CONSTRAINT submission_signed_by_fkey FOREIGN KEY (signed_by) REFERENCES account (id);
ALTER TABLE submission ADD CONSTRAINT submission_taken_in_by_fkey FOREIGN KEY (taken_in_by) REFERENCES account (id);
ALTER TABLE submission_line ADD CONSTRAINT submission_line_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE submission_line ADD CONSTRAINT submission_line_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission (id);
ALTER TABLE submission_line ADD CONSTRAINT submission_line_intake_id_fkey FOREIGN KEY (intake_id) REFERENCES intake (id);
ALTER TABLE submission_line ADD CONSTRAINT submission_line_nominee_line_id_fkey FOREIGN KEY (nominee_line_id) REFERENCES nominee_line (id);
ALTER TABLE submission_line ADD CONSTRAINT submission_line_plan_item_id_fkey FOREIGN KEY (plan_item_id) REFERENCES plan_item (id);
ALTER TABLE submission_line ADD CONSTRAINT submission_line_body_id_fkey FOREIGN KEY (body_id) REFERENCES body (id);
ALTER TABLE submission_line ADD CONSTRAINT submission_line_round_id_fkey FOREIGN KEY (round_id) REFERENCES opinion_round (id);
ALTER TABLE opinion_round ADD CONSTRAINT opinion_round_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE opinion_round ADD CONSTRAINT opinion_round_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission (id);
ALTER TABLE opinion_round ADD CONSTRAINT opinion_round_body_id_fkey FOREIGN KEY (body_id) REFERENCES body (id);
ALTER TABLE opinion_round ADD CONSTRAINT opinion_round_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES account (id);
ALTER TABLE opinion_round ADD CONSTRAINT opinion_round_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES account (id);
ALTER TABLE round_member ADD CONSTRAINT round_member_round_id_fkey FOREIGN KEY (round_id) REFERENCES opinion_round (id);
ALTER TABLE round_member ADD CONSTRAINT round_member_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id);
ALTER TABLE round_member ADD CONSTRAINT round_member_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE round_member ADD CONSTRAINT round_member_account_id_fkey FOREIGN KEY (account_id) REFERENCES account (id);
ALTER TABLE round_member ADD CONSTRAINT round_member_current_opinion_id_fkey FOREIGN KEY (current_opinion_id) REFERENCES opinion (id);
ALTER TABLE opinion ADD CONSTRAINT opinion_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE opinion ADD CONSTRAINT opinion_round_id_fkey FOREIGN KEY (round_id) REFERENCES opinion_round (id);
ALTER TABLE opinion ADD CONSTRAINT opinion_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id);
ALTER TABLE opinion ADD CONSTRAINT opinion_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account (id);
ALTER TABLE opinion ADD CONSTRAINT opinion_link_id_fkey FOREIGN KEY (link_id) REFERENCES opinion_link (id);
ALTER TABLE opinion ADD CONSTRAINT opinion_device_id_fkey FOREIGN KEY (device_id) REFERENCES registered_device (id);
ALTER TABLE opinion ADD CONSTRAINT opinion_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting (id);
ALTER TABLE opinion ADD CONSTRAINT opinion_paper_file_id_fkey FOREIGN KEY (paper_file_id) REFERENCES stored_file (id);
ALTER TABLE opinion_line ADD CONSTRAINT opinion_line_opinion_id_fkey FOREIGN KEY (opinion_id) REFERENCES opinion (id);
ALTER TABLE opinion_line ADD CONSTRAINT opinion_line_submission_line_id_fkey FOREIGN KEY (submission_line_id) REFERENCES submission_line (id);
ALTER TABLE opinion_line ADD CONSTRAINT opinion_line_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE opinion_link ADD CONSTRAINT opinion_link_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE opinion_link ADD CONSTRAINT opinion_link_round_id_fkey FOREIGN KEY (round_id) REFERENCES opinion_round (id);
ALTER TABLE opinion_link ADD CONSTRAINT opinion_link_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id);
ALTER TABLE opinion_link ADD CONSTRAINT opinion_link_account_id_fkey FOREIGN KEY (account_id) REFERENCES account (id);
ALTER TABLE meeting ADD CONSTRAINT meeting_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE meeting ADD CONSTRAINT meeting_body_id_fkey FOREIGN KEY (body_id) REFERENCES body (id);
ALTER TABLE meeting ADD CONSTRAINT meeting_chair_person_id_fkey FOREIGN KEY (chair_person_id) REFERENCES person (id);
ALTER TABLE meeting ADD CONSTRAINT meeting_minutes_file_id_fkey FOREIGN KEY (minutes_file_id) REFERENCES stored_file (id);
ALTER TABLE meeting ADD CONSTRAINT meeting_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account (id);
ALTER TABLE meeting_line ADD CONSTRAINT meeting_line_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting (id);
ALTER TABLE meeting_line ADD CONSTRAINT meeting_line_submission_line_id_fkey FOREIGN KEY (submission_line_id) REFERENCES submission_line (id);
ALTER TABLE meeting_line ADD CONSTRAINT meeting_line_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE conclusion ADD CONSTRAINT conclusion_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE conclusion ADD CONSTRAINT conclusion_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission (id);
ALTER TABLE conclusion ADD CONSTRAINT conclusion_round_id_fkey FOREIGN KEY (round_id) REFERENCES opinion_round (id);
ALTER TABLE conclusion ADD CONSTRAINT conclusion_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting (id);
ALTER TABLE conclusion ADD CONSTRAINT conclusion_concluded_by_fkey FOREIGN KEY (concluded_by) REFERENCES account (id);
ALTER TABLE conclusion ADD CONSTRAINT conclusion_document_id_fkey FOREIGN KEY (document_id) REFERENCES issued_document (id);
ALTER TABLE issued_document ADD CONSTRAINT issued_document_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE issued_document ADD CONSTRAINT issued_document_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES submission (id);
ALTER TABLE issued_document ADD CONSTRAINT issued_document_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file (id);
ALTER TABLE issued_document ADD CONSTRAINT issued_document_drafted_by_fkey FOREIGN KEY (drafted_by) REFERENCES account (id);
ALTER TABLE issued_document ADD CONSTRAINT issued_document_signed_recorded_by_fkey FOREIGN KEY (signed_recorded_by) REFERENCES account (id);
ALTER TABLE issued_document ADD CONSTRAINT issued_document_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES account (id);
ALTER TABLE document_intake ADD CONSTRAINT document_intake_document_id_fkey FOREIGN KEY (document_id) REFERENCES issued_document (id);
ALTER TABLE document_intake ADD CONSTRAINT document_intake_intake_id_fkey FOREIGN KEY (intake_id) REFERENCES intake (id);
ALTER TABLE document_intake ADD CONSTRAINT document_intake_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE number_register ADD CONSTRAINT number_register_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE higher_answer ADD CONSTRAINT higher_answer_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE higher_answer ADD CONSTRAINT higher_answer_intake_id_fkey FOREIGN KEY (intake_id) REFERENCES intake (id);
ALTER TABLE higher_answer ADD CONSTRAINT higher_answer_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file (id);
ALTER TABLE higher_answer ADD CONSTRAINT higher_answer_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account (id);
ALTER TABLE higher_answer_line ADD CONSTRAINT higher_answer_line_answer_id_fkey FOREIGN KEY (answer_id) REFERENCES higher_answer (id);
ALTER TABLE higher_answer_line ADD CONSTRAINT higher_answer_line_line_id_fkey FOREIGN KEY (line_id) REFERENCES nominee_line (id);
ALTER TABLE higher_answer_line ADD CONSTRAINT higher_answer_line_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE training_class ADD CONSTRAINT training_class_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE training_class ADD CONSTRAINT training_class_intake_id_fkey FOREIGN KEY (intake_id) REFERENCES intake (id);
ALTER TABLE class_session ADD CONSTRAINT class_session_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE class_session ADD CONSTRAINT class_session_training_class_id_fkey FOREIGN KEY (training_class_id) REFERENCES training_class (id);
ALTER TABLE attendance ADD CONSTRAINT attendance_session_id_fkey FOREIGN KEY (session_id) REFERENCES class_session (id);
ALTER TABLE attendance ADD CONSTRAINT attendance_line_id_fkey FOREIGN KEY (line_id) REFERENCES nominee_line (id);
ALTER TABLE attendance ADD CONSTRAINT attendance_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE attendance ADD CONSTRAINT attendance_marked_by_fkey FOREIGN KEY (marked_by) REFERENCES account (id);
ALTER TABLE class_result ADD CONSTRAINT class_result_line_id_fkey FOREIGN KEY (line_id) REFERENCES nominee_line (id);
ALTER TABLE class_result ADD CONSTRAINT class_result_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE class_result ADD CONSTRAINT class_result_training_class_id_fkey FOREIGN KEY (training_class_id) REFERENCES training_class (id);
ALTER TABLE class_result ADD CONSTRAINT class_result_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account (id);
ALTER TABLE certificate ADD CONSTRAINT certificate_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE certificate ADD CONSTRAINT certificate_training_class_id_fkey FOREIGN KEY (training_class_id) REFERENCES training_class (id);
ALTER TABLE certificate ADD CONSTRAINT certificate_line_id_fkey FOREIGN KEY (line_id) REFERENCES nominee_line (id);
ALTER TABLE certificate ADD CONSTRAINT certificate_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account (id);
ALTER TABLE report ADD CONSTRAINT report_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE report ADD CONSTRAINT report_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan (id);
ALTER TABLE report ADD CONSTRAINT report_plan_item_id_fkey FOREIGN KEY (plan_item_id) REFERENCES plan_item (id);
ALTER TABLE report ADD CONSTRAINT report_intake_id_fkey FOREIGN KEY (intake_id) REFERENCES intake (id);
ALTER TABLE report ADD CONSTRAINT report_drafted_by_fkey FOREIGN KEY (drafted_by) REFERENCES account (id);
ALTER TABLE report ADD CONSTRAINT report_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES account (id);
ALTER TABLE report ADD CONSTRAINT report_received_by_fkey FOREIGN KEY (received_by) REFERENCES account (id);
ALTER TABLE difficulty ADD CONSTRAINT difficulty_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE difficulty ADD CONSTRAINT difficulty_report_id_fkey FOREIGN KEY (report_id) REFERENCES report (id);
ALTER TABLE difficulty ADD CONSTRAINT difficulty_intake_id_fkey FOREIGN KEY (intake_id) REFERENCES intake (id);
ALTER TABLE difficulty ADD CONSTRAINT difficulty_plan_item_id_fkey FOREIGN KEY (plan_item_id) REFERENCES plan_item (id);
ALTER TABLE difficulty ADD CONSTRAINT difficulty_raised_by_fkey FOREIGN KEY (raised_by) REFERENCES account (id);
ALTER TABLE budget_line ADD CONSTRAINT budget_line_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE budget_line ADD CONSTRAINT budget_line_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan (id);
ALTER TABLE budget_line ADD CONSTRAINT budget_line_plan_item_id_fkey FOREIGN KEY (plan_item_id) REFERENCES plan_item (id);
ALTER TABLE budget_line ADD CONSTRAINT budget_line_holder_unit_id_fkey FOREIGN KEY (holder_unit_id) REFERENCES unit (id);
ALTER TABLE budget_entry ADD CONSTRAINT budget_entry_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
ALTER TABLE budget_entry ADD CONSTRAINT budget_entry_budget_line_id_fkey FOREIGN KEY (budget_line_id) REFERENCES budget_line (id);
ALTER TABLE budget_entry ADD CONSTRAINT budget_entry_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account (id);
ALTER TABLE audit_head ADD CONSTRAINT audit_head_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee (id);
