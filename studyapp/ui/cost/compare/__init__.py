"""The page that compares the open estimate with an alternative: what if the cache were in another zone?"""
