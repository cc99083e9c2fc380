// A bot on grammY: uploads, edits, answers, polls, then listens at a webhook.
// `node grammy_round.mjs FOLDER URL TOKEN PORT`; it ends when somebody writes "fine".

import { createServer } from "node:http";
import { createRequire } from "node:module";

const [folder, apiRoot, token, port] = process.argv.slice(2);
const { Bot, InlineKeyboard, InputFile, webhookCallback } = createRequire(`${folder}/`)("grammy");
const POINT = Buffer.from(
  "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c63" +
    "f8cfc0f01f00050001ff89993d1d0000000049454e44ae426082",
  "hex",
);

const bot = new Bot(token, { client: { apiRoot } });
let polling = true;
let end = () => {};

bot.on("message:text", async (ctx) => {
  const { text, message_id } = ctx.message;
  if (text === "/start") {
    await ctx.replyWithDocument(new InputFile(Buffer.from("BEGIN"), "incontro.ics"), {
      caption: "<b>Ecco</b>",
      parse_mode: "HTML",
      reply_parameters: { message_id },
    });
    await ctx.replyWithPhoto(new InputFile(POINT, "punto.png"));
    await ctx.reply("Tocca", { reply_markup: new InlineKeyboard().text("Tocca", "t") });
  } else if (text === "webhook" && polling) {
    polling = false;
    await ctx.reply("Passo al webhook");
    bot.stop();
  } else if (text === "fine") {
    setTimeout(() => end());
  } else {
    await ctx.reply(`Sento: ${text}`, { reply_parameters: { message_id } });
  }
});

bot.on("callback_query:data", async (ctx) => {
  await ctx.answerCallbackQuery("Registrato");
  await ctx.editMessageText("<i>Fatto</i>", { parse_mode: "HTML" });
});

await bot.api.setMyCommands([{ command: "start", description: "comincia" }]);
await bot.start();
const listen = webhookCallback(bot, "http", { secretToken: "segreto" });
const server = createServer(listen).listen(Number(port), "127.0.0.1");
const over = new Promise((resolve) => { end = resolve; });
await bot.api.setWebhook(`http://127.0.0.1:${port}/hook`, { secret_token: "segreto" });
await over;
await bot.api.deleteWebhook();
server.close();
process.exit(0);
