import { chromium } from "@playwright/test";
import pg from "pg"; import { readFileSync } from "node:fs";
const keys = JSON.parse(readFileSync("/tmp/moderation/data/keys.json","utf8"));
const client = new pg.Client({host:"127.0.0.1",port:4443,user:"qoldau",password:keys.postgres,database:"qoldau"}); await client.connect();
const {rows:[{slug}]} = await client.query("select slug from campaigns c where slug like 'journey-%' order by created_at desc limit 1");
const shots = process.argv.slice(2);
const browser = await chromium.launch({executablePath:"/usr/bin/chromium",args:["--no-sandbox"]});
const base="http://localhost:4440";
async function ctx(opts){ const c=await browser.newContext(opts); const p=await c.newPage(); await p.goto(base+"/en/organizer/sign-in"); await p.fill('input[name=email]',"organizer@example.org"); await p.fill('input[name=password]',"correct horse battery staple"); await p.locator("main form button").click(); await p.waitForURL(/organizer$/); return p; }
for (const [name,opts] of [["wide",{viewport:{width:1280,height:860}}],["narrow",{viewport:{width:360,height:760},javaScriptEnabled:false,colorScheme:"dark"}]]) {
  const p = await ctx(opts);
  for (const s of shots) { const [key,path]=s.split("="); await p.goto(base+path.replaceAll("SLUG",slug)); await p.waitForTimeout(400); await p.screenshot({path:`/tmp/moderation/${key}-${name}.png`,fullPage:true}); }
}
console.log(slug); await browser.close(); await client.end();
