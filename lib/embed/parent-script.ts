/**
 * embed.v1.js, for pages that embed: sets the height of our frames when they tell it. A message counts only when it
 * comes from the frame itself (a sandboxed frame has no origin to check); it can set a number, nothing else. A frame
 * not yet loaded is loaded before its page is printed.
 */
export const PARENT_SCRIPT = `/* Common Ground embed, version 1: no cookies, no tracking, no timers. */
(function(){"use strict";
var w=window,d=document,seen="__cgEmbed1";if(w[seen])return;w[seen]=true;
function frames(){return[].slice.call(d.querySelectorAll("iframe[data-cg]"))}
w.addEventListener("message",function(e){var m=e.data;
if(!m||m.type!=="cg:height"||m.v!==1||typeof m.height!=="number"||!isFinite(m.height))return;
frames().forEach(function(f){if(f.contentWindow!==e.source)return;
f.style.minHeight="0";f.style.height=Math.min(4000,Math.max(120,Math.ceil(m.height)))+"px"})});
function hello(){frames().forEach(function(f){if(f.contentWindow)f.contentWindow.postMessage({type:"cg:hello"},"*")})}
if(d.readyState==="loading")d.addEventListener("DOMContentLoaded",hello);else hello();
w.addEventListener("load",hello);
w.addEventListener("beforeprint",function(){frames().forEach(function(f){f.loading="eager"})});
})();
`;
