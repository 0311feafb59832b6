import type { Request } from 'express';
import { translator, wordsOf } from '../../i18n/translate';
import type { ApiContext } from '../api-context';
import { html, type SafeHtml } from '../http/html';
import { languageOf } from '../http/language';
import { localRoles } from '../identity/local-sign-in';
import { page } from './layout';

export interface SignInState {
  /** An address a code was just asked for, or '' when the code came otherwise: the form for the code is shown. */
  codeSentTo?: string;
  error?: string;
}

/** First page of whoever is not signed in: on the own machine with sample data a card per role, and the ways to sign in. */
export async function welcomePage(ctx: ApiContext, request: Request, state: SignInState = {}): Promise<string> {
  const t = translator(languageOf(request));
  const cards = state.codeSentTo !== undefined || state.error ? null : await roleCards(ctx, request);
  const content = html` <p>${t('pages.welcomeText')}</p>
    ${cards} ${state.error ? html`<p class="error" role="alert">${state.error}</p>` : null}
    <h2>${t('pages.signIn')}</h2>
    ${state.codeSentTo !== undefined ? codeForm(request, state.codeSentTo) : signInForms(request)}`;
  return page({ request, title: t('pages.welcome'), content });
}

async function roleCards(ctx: ApiContext, request: Request): Promise<SafeHtml | null> {
  const language = languageOf(request);
  const t = translator(language);
  const roles = await localRoles(ctx, request);
  if (roles.length === 0) return null;
  const names = wordsOf(language).stages.roles;
  const rank = (role: string) => FIRST.indexOf(role) + (FIRST.includes(role) ? 0 : 100);
  const cards = [...roles]
    .sort((a, b) => rank(a.role) - rank(b.role))
    .map(
      ({ role, display_name: name }) =>
        html`<li class="card">
          <form method="post" action="/dang-nhap/mau">
            <h3>${names[role]}</h3>
            <p class="soft">${name}</p>
            <input type="hidden" name="role" value="${role}" />
            <button aria-label="${t('pages.enterAs', { role: names[role] })}">${t('pages.signIn')}</button>
          </form>
        </li>`,
    );
  return html`<section aria-labelledby="xem-thu">
    <h2 id="xem-thu">${t('pages.tryAs')}</h2>
    <p class="sample" role="note">${t('common.sampleMark')}</p>
    <p>${t('pages.tryAsText')}</p>
    <ul class="cards">
      ${cards}
    </ul>
  </section>`;
}

/** The four a newcomer meets first: Chuyên viên, Phó Bí thư, Văn thư, Trung tâm Chính trị. */
const FIRST: readonly string[] = ['reviewer', 'approver', 'clerk', 'training-centre'];

function signInForms(request: Request): SafeHtml {
  const t = translator(languageOf(request));
  return html`<div class="forms">
    <form class="card" method="post" action="/dang-nhap/ma">
      <h3>${t('pages.byCode')}</h3>
      <label for="thu-1">${t('pages.email')}</label
      ><input id="thu-1" name="email" type="email" autocomplete="username" required maxlength="254" />
      <p></p>
      <button>${t('pages.sendCode')}</button>
    </form>
    <form class="card" method="post" action="/dang-nhap">
      <h3>${t('pages.byPassword')}</h3>
      <label for="thu-2">${t('pages.email')}</label
      ><input id="thu-2" name="email" type="email" autocomplete="username" required maxlength="254" />
      <label for="mat-khau">${t('pages.password')}</label
      ><input id="mat-khau" name="password" type="password" autocomplete="current-password" required maxlength="512" />
      <p></p>
      <button>${t('pages.signIn')}</button>
    </form>
  </div>`;
}

function codeForm(request: Request, email: string): SafeHtml {
  const t = translator(languageOf(request));
  const address = email
    ? html`<input type="hidden" name="email" value="${email}" />`
    : html`<label for="thu">${t('pages.email')}</label
        ><input id="thu" name="email" type="email" autocomplete="username" required maxlength="254" />`;
  return html`${email ? html`<p class="note" role="status">${t('pages.codeSent')}</p>` : null}
    <form class="card" method="post" action="/dang-nhap/nhap-ma">
      ${address}
      <label for="ma">${t('pages.code')}</label>
      <input
        id="ma"
        name="code"
        inputmode="numeric"
        pattern="[0-9]{6}"
        maxlength="6"
        autocomplete="one-time-code"
        required
      />
      <p></p>
      <button>${t('pages.enterCode')}</button>
    </form>
    ${
      email
        ? html`<form method="post" action="/dang-nhap/ma">
            <input type="hidden" name="email" value="${email}" /><button class="plain">
              ${t('pages.anotherCode')}
            </button>
          </form>`
        : null
    }`;
}
