// Draws the charts of several studies; their variants have names such as "study: variant".

theme();
curves();
cost();
