/**
 * The script of an embed, written out because it stands in the page under its own hash and must stay small: tells the
 * page around it how high it is (only when that changes, in five dialects), lets arrow keys walk the marks, and opens
 * the evidence of a mark. It stores nothing, fetches nothing, and works in a sandbox whose origin is opaque.
 */
export const EMBED_SCRIPT = `(function(){"use strict";
var d=document,main=d.querySelector("main"),plot=d.querySelector(".plot"),panel=d.querySelector(".panel"),box=d.getElementById("data");
if(!main||!plot||!panel||!box)return;
var data=JSON.parse(box.textContent),last=0,due=false,back=null;
function post(m){parent.postMessage(m,"*")}
function tell(){due=false;var h=Math.ceil(main.getBoundingClientRect().height);
if(d.body.classList.contains("fit")&&!d.querySelector("details[open]"))return;
if(Math.abs(h-last)<1)return;last=h;
post({type:"cg:height",v:1,id:data.id,height:h});
post({sentinel:"amp",type:"embed-size",height:h});
var q=/[?&]childId=([\\w-]+)/.exec(location.search);if(q)post("pymxPYMx"+q[1]+"xPYMxheightxPYMx"+h);
var s=/secret=(\\w+)/.exec(location.hash);if(s)post({message:"height",value:h,secret:s[1]})}
function soon(){if(!due){due=true;requestAnimationFrame(tell)}}
if(parent!==window){if(window.ResizeObserver)new ResizeObserver(soon).observe(main);else soon();
addEventListener("message",function(e){if(e.source===parent&&e.data&&e.data.type==="cg:hello"){last=0;soon()}})}
function marks(){return[].filter.call(plot.querySelectorAll("a[data-m]"),function(a){return a.getClientRects().length})}
function stop(on){[].forEach.call(plot.querySelectorAll("a[data-m]"),function(a){a.setAttribute("tabindex",a.dataset.m===on?"0":"-1")})}
var first=plot.querySelector("a[data-m]");if(first)stop(first.dataset.m);
function el(tag,text,href){var n=d.createElement(tag);if(text)n.textContent=text;if(href)n.href=href;return n}
function close(){if(panel.hidden)return;panel.hidden=true;panel.textContent="";main.style.minHeight="";if(back)back.focus();back=null}
function open(a){var m=data.m[a.dataset.m];var href=a.getAttribute("href");if(!m||!m[0].length&&!href)return false;back=a;panel.textContent="";
panel.appendChild(el("h2",a.getAttribute("aria-label")));var b=el("button","\\u00d7");b.type="button";b.setAttribute("aria-label","Close");b.onclick=close;panel.appendChild(b);
var list=el("ul");m[0].forEach(function(i){var e=data.e[i],li=el("li");li.appendChild(el("a","\\u201c"+e[1]+"\\u201d",data.path.replace("ID",e[0])));
li.appendChild(el("div",e[2]));list.appendChild(li)});
if(m[1]>m[0].length){var li=el("li");li.appendChild(el("a",m[1]<2?"The evidence":"All "+m[1]+" pieces of evidence",href));list.appendChild(li)}
panel.appendChild(list);panel.hidden=false;
var r=a.getBoundingClientRect(),p=plot.getBoundingClientRect();panel.style.top=Math.round(r.bottom-p.top+6)+"px";
panel.style.left=Math.max(0,Math.min(r.left-p.left,p.width-panel.offsetWidth))+"px";
main.style.minHeight=Math.ceil(panel.getBoundingClientRect().bottom-main.getBoundingClientRect().top+12)+"px";b.focus({preventScroll:true});return true}
plot.addEventListener("click",function(e){var a=e.target.closest&&e.target.closest("a[data-m]");
if(a&&!e.ctrlKey&&!e.metaKey&&!e.shiftKey&&open(a))e.preventDefault()});
plot.addEventListener("keydown",function(e){var list=marks(),a=e.target.closest&&e.target.closest("a[data-m]"),i=list.indexOf(a);if(i<0)return;
var step={ArrowRight:1,ArrowDown:1,ArrowLeft:-1,ArrowUp:-1}[e.key],to=e.key==="Home"?0:e.key==="End"?list.length-1:step?(i+step+list.length)%list.length:-1;
if(to<0)return;e.preventDefault();stop(list[to].dataset.m);list[to].focus()});
d.addEventListener("keydown",function(e){if(e.key==="Escape")close()});
d.addEventListener("click",function(e){if(!panel.hidden&&!panel.contains(e.target)&&!plot.contains(e.target))close()})
})()`;
