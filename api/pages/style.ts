/** The one style sheet of server-rendered pages: system letters, contrast of 4.5 and more, tables that become cards on a telephone. */
export const STYLE = `
:root{--ink:#1f1f1f;--soft:#595959;--line:#d9d9d9;--main:#0958d9;--bad:#a8071a;--warn:#874d00;--good:#135200;--bg:#f5f7fa}
*{box-sizing:border-box}
body{margin:0;font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;color:var(--ink);background:var(--bg)}
a{color:var(--main)}a:focus-visible,button:focus-visible,input:focus-visible{outline:3px solid var(--main);outline-offset:2px}
.skip{position:absolute;left:-9999px}.skip:focus{left:8px;top:8px;background:#fff;padding:8px;z-index:1}
.top{display:flex;flex-wrap:wrap;gap:8px 20px;align-items:center;background:#fff;border-bottom:3px solid var(--main);padding:10px 20px}
.brand{font-size:20px;font-weight:700;text-decoration:none}.committee{color:var(--soft)}
nav{display:flex;flex-wrap:wrap;gap:4px 16px;flex:1}nav a{padding:6px 2px;text-decoration:none}nav a[aria-current]{font-weight:600;border-bottom:3px solid var(--main)}
.who{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center;color:var(--soft)}
.sample{margin:0;padding:6px 20px;background:#fff7e6;color:var(--warn);font-weight:600;border-bottom:1px solid #ffd591}
main{max-width:1200px;margin:0 auto;padding:16px 20px 48px}h1{font-size:26px;margin:12px 0}h2{font-size:19px;margin:24px 0 8px}
table{width:100%;border-collapse:collapse;background:#fff;border:1px solid var(--line)}
caption{text-align:left;color:var(--soft);padding:0 0 8px}
th,td{text-align:left;vertical-align:top;padding:10px 12px;border-bottom:1px solid var(--line)}thead th{background:#f0f5ff;font-weight:600}
tbody th{font-weight:600}.soft{color:var(--soft)}
.mark{display:inline-block;font-weight:600;border:1px solid currentColor;border-radius:4px;padding:0 8px;background:#fff;white-space:nowrap}
.overdue{color:var(--bad)}.soon{color:var(--warn)}.fine{color:var(--good)}
button{font:inherit;background:var(--main);color:#fff;border:1px solid var(--main);border-radius:6px;padding:9px 18px;min-height:44px;cursor:pointer}
button.plain{background:none;color:var(--main);border-color:transparent;padding:4px 6px;text-decoration:underline}
label{display:block;font-weight:600;margin:12px 0 4px}input:not([type=hidden]){font:inherit;width:100%;max-width:420px;padding:9px 12px;border:1px solid #8c8c8c;border-radius:6px;min-height:44px}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(230px,1fr));gap:16px;padding:0;list-style:none}
.card{background:#fff;border:1px solid var(--line);border-radius:8px;padding:16px}.card h3{margin:0 0 4px;font-size:17px}.card p{margin:0 0 12px}
.forms{display:grid;grid-template-columns:repeat(auto-fit,minmax(280px,1fr));gap:16px}
.note{background:#e6f4ff;border:1px solid #91caff;border-radius:6px;padding:10px 14px}.error{background:#fff1f0;border:1px solid #ffa39e;border-radius:6px;padding:10px 14px;color:var(--bad)}
.more{margin-top:16px;display:flex;gap:20px}
@media(max-width:600px){
 .top{padding:8px 12px}nav{order:3;flex-basis:100%}caption{display:block;padding-bottom:10px}
 main{padding:12px}thead{position:absolute;left:-9999px}table,tbody,tr,td,tbody th{display:block;border:0}table{background:none;border:0}
 tr{background:#fff;border:1px solid var(--line);border-radius:8px;margin-bottom:12px;padding:6px 0}
 td,tbody th{padding:4px 14px}td::before{content:attr(data-label) ": ";color:var(--soft);font-weight:600}td:empty{display:none}
}
@media print{.top nav,.who,.more,.skip{display:none}body{background:#fff}}
`;
