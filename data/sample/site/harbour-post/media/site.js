document.querySelectorAll("img.lazyload").forEach((i)=>{i.src=i.dataset.src});
