import { createTransport } from 'nodemailer';
import type { Command } from 'commander';
import { pendingMigrations } from '../prisma/migrate';
import { isReachable } from '../prisma/stores/health-store';
import { loadConfig, warningsOf, type Config } from '../runtime/config';
import { closeContext, createContext, type AppContext } from '../runtime/context';
import { SEARCH_ATTRIBUTES } from '../runtime/temporal/search-attributes';
