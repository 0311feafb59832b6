/** Inline under the page's nonce: no second request, nothing from elsewhere. First for a telephone of 360 pixels. */
export const PAGE_STYLE = `
:root{--ink:#1c1f24;--soft:#565d68;--line:#d9dce1;--bg:#f4f2ee;--card:#fff;--red:#a3161b;--red-dark:#85090e;--green:#19663a;--amber:#7a4b00}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--ink);font:17px/1.55 -apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif}
.in{max-width:46rem;margin:0 auto;padding:0 1rem}
.top{background:var(--red);color:#fff}
.top .in{display:flex;align-items:center;justify-content:space-between;gap:1rem;min-height:3.25rem}
.organ{margin:0;font-weight:600;letter-spacing:.01em;line-height:1.3}
.lang{color:#fff;font-size:1rem;white-space:nowrap;padding:.6rem 0 .6rem .6rem}
.sample{margin:0;background:#fff3cd;color:#5c4300;text-align:center;padding:.35rem 1rem;font-size:1rem}
main{padding-top:1.25rem!important;padding-bottom:1.5rem!important}
h1{font-size:1.45rem;line-height:1.3;margin:0 0 .5rem;text-wrap:pretty}
h2{font-size:1.15rem;line-height:1.35;margin:0 0 .65rem}
p{margin:0 0 .75rem}
.kicker{margin:0 0 .3rem;color:var(--soft)}
.meta{margin:.75rem 0 0;display:grid;gap:.15rem 1rem;grid-template-columns:auto 1fr}
.meta dt{color:var(--soft)}
.meta dd{margin:0}
.due{display:flex;gap:.6rem;align-items:baseline;margin:1rem 0 0;padding:.7rem .9rem;border-left:4px solid var(--red);background:#fbeceb;font-weight:600}
.due.past{border-color:var(--amber);background:#fdf3df}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:1.1rem 1rem;margin:0 0 1rem}
.text{white-space:pre-line;overflow-wrap:anywhere}
.text:last-child,.card>p:last-child{margin-bottom:0}
.people{list-style:none;margin:0;padding:0}
.people li{border-top:1px solid #eceef0}
.people li:first-child{border-top:0}
.people label,.people .row{display:grid;grid-template-columns:2.1rem 1fr auto;gap:.1rem .4rem;padding:.62rem 0;align-items:start}
.people .n{color:var(--soft);font-variant-numeric:tabular-nums}
.people b{font-weight:600}
.people small{display:block;font-size:1rem;line-height:1.4;color:var(--soft)}
.people input{width:1.5rem;height:1.5rem;margin:.1rem .1rem 0 .5rem;accent-color:var(--red)}
.out b{text-decoration:line-through;font-weight:400;color:var(--soft)}
fieldset{border:0;margin:0;padding:0;min-width:0}
legend{padding:0;font-size:1.15rem;font-weight:700;margin:0 0 .25rem}
.hint{color:var(--soft);margin:0 0 .9rem}
.choice{display:flex;gap:.8rem;align-items:center;min-height:3.4rem;padding:.6rem .9rem;border:1.5px solid #b9bec7;border-radius:10px;margin:0 0 .6rem;background:#fff;cursor:pointer;font-weight:600;line-height:1.35}
.choice small{display:block;font-weight:400;font-size:1rem;color:var(--soft);margin-top:.15rem}
.choice input{flex:none;width:1.45rem;height:1.45rem;margin:0;accent-color:var(--red)}
.choice:focus-within{outline:3px solid #f0b8b6;outline-offset:1px}
.tickhead{display:none;margin:0 0 .25rem;color:var(--red-dark);font-weight:600}
label.field{display:block;font-weight:600;margin:.9rem 0 .35rem}
textarea,input[type=text],select{width:100%;font:inherit;color:inherit;padding:.7rem .8rem;border:1.5px solid #b9bec7;border-radius:8px;background:#fff}
textarea{min-height:6.2rem;resize:vertical;display:block}
textarea.short{min-height:3.4rem}
input.code{max-width:13rem;font-size:1.6rem;letter-spacing:.28em;font-variant-numeric:tabular-nums;padding:.55rem .8rem}
textarea:focus,input:focus,select:focus,button:focus-visible,a:focus-visible{outline:3px solid #f0b8b6;outline-offset:1px;border-color:var(--red)}
button,.button{display:block;width:100%;min-height:3.4rem;font:inherit;font-weight:700;font-size:1.1rem;border-radius:10px;border:1.5px solid var(--red);background:var(--red);color:#fff;padding:.75rem 1.1rem;text-align:center;text-decoration:none;cursor:pointer;margin:0 0 .65rem}
button:hover,.button:hover{background:var(--red-dark)}
button.second,.button.second{background:#fff;color:var(--red)}
button.second:hover,.button.second:hover{background:#fbeceb}
button.link{background:none;border:0;color:var(--red);font-weight:600;font-size:1rem;text-decoration:underline;min-height:2.75rem;margin:.35rem 0 0;padding:0;text-align:left}
button.link:hover{background:none;color:var(--red-dark)}
.card>:last-child,.choice:last-child,.ex li:last-child{margin-bottom:0}
.ex li:last-child{padding-bottom:0}
.card>.field:first-child{margin-top:0}
.fault{border:2px solid var(--red);background:#fff;border-radius:10px;padding:.8rem .95rem;margin:0 0 1rem;color:var(--red-dark);font-weight:600}
.news{border:1px solid #e3c98d;background:#fffaf0;border-radius:10px;padding:.8rem .95rem;margin:0 0 1rem}
.news h2{font-size:1rem;margin:0 0 .2rem}
.news p{margin:0}
.diff{list-style:none;margin:.6rem 0 0;padding:0}
.diff li{border-top:1px solid #eedfbb;padding:.55rem 0;overflow-wrap:anywhere}
.diff li:last-child{padding-bottom:0}
.diff .tag{display:inline-block;min-width:4.4rem;font-weight:700;color:var(--amber)}
.diff del,.diff ins{display:block;text-decoration:none;padding-left:1.5rem;position:relative}
.diff del{color:var(--soft)}
.diff del b{text-decoration:line-through;font-weight:400}
.diff del:before{content:"−";position:absolute;left:.3rem}
.diff ins:before{content:"+";position:absolute;left:.3rem;font-weight:700}
.diff small,.own small{font-size:1rem}
.own{border-left:4px solid var(--soft);background:#f3f4f6;padding:.65rem .9rem;margin:.85rem 0 0}
.own p{margin:0 0 .25rem}
.chosen{font-size:1.3rem;font-weight:700;line-height:1.3;margin:0 0 .35rem}
.ok{color:var(--green);font-weight:600}
.ex{list-style:none;margin:.6rem 0 0;padding:0}
.ex li{border-top:1px solid #eceef0;padding:.8rem 0}
.ex li>*{margin-bottom:.45rem}
.notice{background:#fff;border:1px solid var(--line);border-top:5px solid var(--soft);border-radius:10px;padding:1.2rem 1.1rem;margin:0 0 1rem}
.notice.good{border-top-color:var(--green)}
.notice.good h1{color:var(--green)}
.notice.bad{border-top-color:var(--red)}
.notice p:last-child{margin:0}
.foot{color:var(--soft);padding-bottom:2rem!important;font-size:1rem}
.call{font-weight:600;color:var(--red)}
@supports selector(:has(*)){
form:not(:has(#c-except:checked)) .people input:not(:checked){display:none}
form:has(#c-except:checked) .tickhead{display:block}
form:not(:has(#c-except:checked)) .again,form:has(#c-except:checked) .first{display:none}
.choice:has(input:checked){border-color:var(--red);background:#fdf4f3;box-shadow:inset 0 0 0 1px var(--red)}
.people label:has(input:checked){background:#fdf1f0}
}
@media(min-width:48rem){body{font-size:18px}main{padding-top:2rem!important}.card{padding:1.5rem 1.6rem}h1{font-size:1.75rem}.actions{display:flex;flex-direction:row-reverse;gap:.75rem}.actions{margin-bottom:1rem}.actions>*{margin:0}.actions>.second{width:auto;min-width:11rem}}
@media print{.top{background:#fff;color:#000}.lang,button{display:none}}
`
  .replace(/\n/g, '')
  .trim();
