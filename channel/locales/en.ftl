### Admin


### Server sentences
